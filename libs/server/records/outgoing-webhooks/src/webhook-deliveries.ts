import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE, HeldRows, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { NewDelivery, TriedDelivery, WebhookAttempt, WebhookDelivery } from './webhook-delivery';

const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;
/** Tries that a delivery remembers: those of two whole rounds. */
const ATTEMPTS_KEPT = 22;

/** The id of what an endpoint is told of an event. */
export function deliveryId({ endpointId, eventId }: Pick<WebhookDelivery, 'endpointId' | 'eventId'>): string {
  return `${endpointId}:${eventId}`;
}

/** What other systems are to be told, and what came of it. Every step is one compare-and-set. */
@Injectable()
export class WebhookDeliveries {
  private readonly held: HeldRows<WebhookDelivery>;

  constructor(@InjectModel('WebhookDelivery') private readonly model: Model<WebhookDelivery>) {
    this.held = new HeldRows(model);
  }

  /** Notes what is not noted yet, to be told at once. Gives how many these were. */
  async note(news: readonly NewDelivery[], now: Date): Promise<number> {
    const expiresAt = new Date(now.getTime() + KEPT_MS);
    const open = {
      state: 'waiting',
      tries: 0,
      nextAt: now,
      triedAt: null,
      status: null,
      problem: null,
    } as const;
    const rows: WebhookDelivery[] = news.map((one) => ({ _id: deliveryId(one), ...one, ...open, expiresAt }));
    if (rows.length === 0) return 0;
    const { known } = await insertNew(this.model.collection, rows);
    return rows.length - known.length;
  }

  async byId(id: string): Promise<WebhookDelivery | null> {
    return this.model.findOne({ _id: { $eq: id } }).lean();
  }

  /** Of one endpoint, the newest first. */
  async log(endpointId: string, limit: number): Promise<WebhookDelivery[]> {
    return this.model
      .find({ endpointId: { $eq: endpointId } })
      .sort({ at: -1 })
      .limit(limit)
      .lean();
  }

  /** The endpoints of which somebody must try something; also such as were removed. */
  async dueEndpoints(now: Date): Promise<string[]> {
    // Named, though every id is above nothing: else no index answers it.
    const any = { endpointId: { $gt: '' } };
    return this.model.distinct('endpointId', { ...any, nextAt: { $type: 'date', $lte: now } });
  }

  /** What somebody must try of one endpoint, the longest due first. */
  async due(endpointId: string, now: Date, limit: number): Promise<WebhookDelivery[]> {
    return this.model
      .find({ endpointId: { $eq: endpointId }, nextAt: { $type: 'date', $lte: now } })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean();
  }

  /** A worker takes it until `until`, and counts the try; false when another one has it. */
  claim(row: Pick<WebhookDelivery, '_id' | 'nextAt'>, until: Date): Promise<boolean> {
    return this.held.claim(row, until, { $inc: { tries: 1 } });
  }

  /**
   * Who has it until `held` says what came of it, and of the try where there was one; false when it is another one's by now.
   */
  finish(id: string, held: Date, tried: TriedDelivery, attempt: WebhookAttempt | null): Promise<boolean> {
    const noted = attempt && { $push: { attempts: { $each: [attempt], $slice: -ATTEMPTS_KEPT } } };
    return this.held.change(id, held, { $set: tried, ...noted });
  }

  /** It is told again, under the same id; null when there is none, or it waits anyway. */
  async again(id: string, now: Date): Promise<WebhookDelivery | null> {
    return this.model
      .findOneAndUpdate(
        { _id: { $eq: id }, state: { $in: ['delivered', 'given_up'] } },
        { $set: { state: 'waiting', tries: 0, nextAt: now, problem: null } },
        { ...DURABLE, returnDocument: 'after' },
      )
      .lean();
  }

  /** Nothing of it is told any more. */
  async dropOf(endpointId: string): Promise<void> {
    await this.model.deleteMany({ endpointId: { $eq: endpointId } }, DURABLE);
  }
}
