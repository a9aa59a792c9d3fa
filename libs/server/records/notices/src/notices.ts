import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE, isDuplicateKey } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { OrderNotices } from './order-notices';

/** Shopify tries a webhook for hours, and an order has a few dozen in its life. */
const WEBHOOKS_KEPT = 50;
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000;

/** What a look at an order came to. */
export type LookOutcome = Pick<OrderNotices, 'notices' | 'hold' | 'tries' | 'nextAt'> &
  Partial<Pick<OrderNotices, 'conversationId'>>;

/** A worker's right to an order's notices. */
export type HeldNotices = Pick<OrderNotices, '_id' | 'nextAt'>;

/** What is to be told of orders. Every step is one compare-and-set. */
@Injectable()
export class Notices {
  constructor(@InjectModel('OrderNotices') private readonly model: Model<OrderNotices>) {}

  /** Something happened to an order: it is looked at from `lookAt` on. The same webhook again asks for nothing. */
  async note(orderId: string, webhookId: string, at: { now: Date; lookAt: Date }): Promise<void> {
    const fresh = { firstAt: at.now, conversationId: null, notices: [], heldUntil: null };
    try {
      await this.model.updateOne(
        { _id: { $eq: orderId }, webhooks: { $ne: webhookId }, hold: { $ne: 'erased' } },
        {
          $set: { nextAt: at.lookAt, hold: null, tries: 0, expiresAt: new Date(at.now.getTime() + KEPT_MS) },
          $push: { webhooks: { $each: [webhookId], $slice: -WEBHOOKS_KEPT } },
          $setOnInsert: fresh,
        },
        { ...DURABLE, upsert: true },
      );
    } catch (error) {
      // The upsert met an order that knows the webhook, or whose owner was erased: its id is taken.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Those that somebody must look at, the longest due first. */
  async due(now: Date, limit: number): Promise<OrderNotices[]> {
    return this.model
      .find({
        nextAt: { $type: 'date', $lte: now },
        $or: [{ heldUntil: null }, { heldUntil: { $lte: now } }],
      })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean<OrderNotices[]>();
  }

  /** A worker takes it until `until`; false when another one has it. News that comes meanwhile waits for the end of that. */
  async claim({ _id, heldUntil }: Pick<OrderNotices, '_id' | 'heldUntil'>, until: Date): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: _id }, heldUntil: { $eq: heldUntil }, nextAt: { $type: 'date' } },
      { $set: { heldUntil: until } },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /** Somebody who has it says whose it is, before anything is told of it; false when it is another one's, or over, by now. */
  async name(id: string, held: Date, conversationId: string): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(
      { _id: { $eq: id }, heldUntil: { $eq: held } },
      { $set: { conversationId } },
      DURABLE,
    );
    return matchedCount === 1;
  }

  /** Who has it lets it go. News that came meanwhile keeps it due; false when it is another one's by now. */
  async finish(
    { _id, nextAt: seen }: HeldNotices,
    held: Date,
    { nextAt, ...outcome }: LookOutcome,
  ): Promise<boolean> {
    const isUnchanged = { $eq: ['$nextAt', { $literal: seen }] };
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: _id }, heldUntil: { $eq: held } },
      [
        {
          $set: {
            ...literals(outcome),
            heldUntil: null,
            nextAt: { $cond: [isUnchanged, { $literal: nextAt }, '$nextAt'] },
          },
        },
      ],
      { ...DURABLE, updatePipeline: true },
    );
    return modifiedCount === 1;
  }

  async byId(id: string): Promise<OrderNotices | null> {
    return this.model.findOne({ _id: { $eq: id } }).lean<OrderNotices>();
  }
}

function literals(values: object): Record<string, object> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { $literal: value }]));
}
