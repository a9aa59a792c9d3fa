import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE, HeldRows, isDuplicateKey } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Checkout, CheckoutEnd, CheckoutSeen } from './checkout';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Longer than anybody is reminded of one. */
const WAITS_MS = 7 * DAY_MS;
/** Longer than a webhook comes late, and than nobody is reminded a second time. */
const ENDED_MS = 14 * DAY_MS;

/** Checkouts that customers may have left. Every step is one compare-and-set. */
@Injectable()
export class Checkouts {
  private readonly held: HeldRows<Checkout>;

  constructor(@InjectModel('Checkout') private readonly model: Model<Checkout>) {
    this.held = new HeldRows(model, { state: 'waiting' });
  }

  /**
   * Something happened in a checkout: nobody looks at it before `lookAt`. What Shopify says twice, or late, asks for nothing,
   * and nothing is waited for where it is over. Of a customer's checkouts only the newest waits.
   */
  async note(conversationId: string, seen: CheckoutSeen, at: { now: Date; lookAt: Date }): Promise<void> {
    const { token, startedAt, ...rest } = seen;
    await this.model.updateMany(
      {
        conversationId: { $eq: conversationId },
        state: 'waiting',
        _id: { $ne: token },
        startedAt: { $lte: startedAt },
      },
      { $set: { ...over(at.now), state: 'replaced', why: 'replaced' } },
      DURABLE,
    );
    const expiresAt = new Date(at.now.getTime() + WAITS_MS);
    try {
      await this.model.updateOne(
        { _id: { $eq: token }, state: 'waiting', changedAt: { $lt: seen.changedAt } },
        {
          $set: { ...rest, conversationId, startedAt, nextAt: at.lookAt, expiresAt },
          $setOnInsert: { why: null, remindedAt: null, endedAt: null },
        },
        { ...DURABLE, upsert: true },
      );
    } catch (error) {
      // The upsert met one that is over, or that knows of this already: its id is taken.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** It was ordered: nobody is reminded of it, also where the webhooks of the checkout come later than that of its order. */
  async ordered(token: string, now: Date): Promise<void> {
    const unknown = { conversationId: null, startedAt: now, changedAt: now, nextAt: now, remindedAt: null };
    await this.model.updateOne(
      { _id: { $eq: token } },
      { $set: { ...over(now), state: 'ordered', why: 'ordered' }, $setOnInsert: unknown },
      { ...DURABLE, upsert: true },
    );
  }

  /** Those that somebody must look at, the longest due first. */
  async due(now: Date, limit: number): Promise<Checkout[]> {
    return this.model
      .find({ state: 'waiting', nextAt: { $lte: now } })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean<Checkout[]>();
  }

  /** A worker takes it until `until`; false when another one has it, or something happened in it. */
  claim(row: Pick<Checkout, '_id' | 'nextAt'>, until: Date): Promise<boolean> {
    return this.held.claim(row, until);
  }

  /** Who has it lets it wait on. */
  async lookAgain(id: string, held: Date, nextAt: Date): Promise<void> {
    await this.held.change(id, held, { $set: { nextAt } });
  }

  /** Who has it ends it; false when it is another one's, or over, by now. */
  end(id: string, held: Date, end: CheckoutEnd, now: Date): Promise<boolean> {
    const reminded = end.state === 'reminded' ? { remindedAt: now } : {};
    return this.held.change(id, held, { $set: { ...over(now), ...end, ...reminded } });
  }

  /**
   * Who has it is about to remind of it, which counts as reminded from now on. False where it is another one's, or over, by
   * now, or where another one of its customer is being reminded of, or was since then: the index lets one in at a time.
   */
  async beginReminding(
    checkout: Pick<Checkout, '_id' | 'conversationId'>,
    held: Date,
    at: { now: Date; since: Date },
  ): Promise<boolean> {
    if (!(await this.enterReminding(checkout._id, held))) return false;
    if (await this.wasReminded(checkout, at.since)) return false;
    return this.held.change(checkout._id, held, { $set: { remindedAt: at.now } });
  }

  /** Whether the customer was reminded of another one since then. */
  async wasReminded(
    { _id, conversationId }: Pick<Checkout, '_id' | 'conversationId'>,
    since: Date,
  ): Promise<boolean> {
    const found = await this.model.exists({
      conversationId: { $eq: conversationId },
      _id: { $ne: _id },
      remindedAt: { $gte: since },
    });
    return found !== null;
  }

  /** The newest of a conversation. */
  async ofConversation(conversationId: string, limit: number): Promise<Checkout[]> {
    return this.model
      .find({ conversationId: { $eq: conversationId } })
      .sort({ startedAt: -1 })
      .limit(limit)
      .lean<Checkout[]>();
  }

  private async enterReminding(id: string, held: Date): Promise<boolean> {
    try {
      return await this.held.change(id, held, { $set: { reminding: true } });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }
}

/** The way back opens the checkout to whoever has it: it is kept no longer than it is needed. */
function over(now: Date): Pick<Checkout, 'url' | 'reminding' | 'endedAt' | 'expiresAt'> {
  return { url: '', reminding: false, endedAt: now, expiresAt: new Date(now.getTime() + ENDED_MS) };
}
