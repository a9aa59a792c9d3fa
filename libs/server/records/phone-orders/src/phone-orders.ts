import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { PhoneOrder, PhoneOrderNote } from './phone-order';

const AT_ONCE = 500;
const LONG_AGO = new Date(0);

/** Which orders stand under which numbers. Every write is of one document, and what is older than it changes nothing. */
@Injectable()
export class PhoneOrders {
  constructor(@InjectModel('PhoneOrder') private readonly model: Model<PhoneOrder>) {}

  /** Bears repetition, and the wrong order. Kept until `keptUntil` of the order, which never comes nearer. */
  async note(orders: readonly PhoneOrderNote[], keptUntil: (createdAt: Date) => Date): Promise<void> {
    for (let at = 0; at < orders.length; at += AT_ONCE) {
      const writes = orders.slice(at, at + AT_ONCE).map((order) => writeOf(order, keptUntil));
      await this.model.collection.bulkWrite(writes as never, { ...DURABLE, ordered: false });
    }
  }

  /** The newest orders under any of these keys, which stand for one number. */
  async under(keys: readonly string[], limit: number): Promise<string[]> {
    const found = await this.model
      .find({ numbers: { $in: keys } }, { _id: 1 })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  async forget(orderIds: readonly string[]): Promise<void> {
    for (let at = 0; at < orderIds.length; at += AT_ONCE) {
      await this.model.deleteMany({ _id: { $in: orderIds.slice(at, at + AT_ONCE) } }, DURABLE);
    }
  }

  /** Those under any of these keys. */
  async forgetUnder(keys: readonly string[]): Promise<void> {
    await this.model.deleteMany({ numbers: { $in: keys } }, DURABLE);
  }

  async forgetAll(): Promise<void> {
    await this.model.deleteMany({ _id: { $gt: '' } }, DURABLE);
  }
}

/** What is newer than it stays. */
function writeOf(order: PhoneOrderNote, keptUntil: (createdAt: Date) => Date): object {
  const { orderId: _id, numbers, createdAt, updatedAt } = order;
  const isNewest = { $lte: [{ $ifNull: ['$updatedAt', LONG_AGO] }, updatedAt] };
  const set = {
    numbers: { $cond: [isNewest, { $literal: numbers }, '$numbers'] },
    createdAt: { $cond: [isNewest, createdAt, '$createdAt'] },
    updatedAt: { $max: ['$updatedAt', updatedAt] },
    expiresAt: { $max: ['$expiresAt', keptUntil(createdAt)] },
  };
  // An order without a number is not kept, only taken from under those it had.
  return { updateOne: { filter: { _id }, update: [{ $set: set }], upsert: numbers.length > 0 } };
}
