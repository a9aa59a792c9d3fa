import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ProductWished } from '@feelori/contracts';
import { DURABLE, HeldRows, ReportReads } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { type StockWish, type WishChoice, type WishDraft, type WishEnd, wishId } from './stock-wish';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Who waited for half a year does not wait any more. */
const WAITS_MS = 180 * DAY_MS;
/** What became of it is shown for a while. */
const ENDED_MS = 30 * DAY_MS;
/** Of so many products it is counted who waits. */
const MOST_PRODUCTS = 10_000;

/** Who waits until something can be bought again. Every step is one compare-and-set. */
@Injectable()
export class StockWishes {
  private readonly held: HeldRows<StockWish>;

  constructor(
    @InjectModel('StockWish') private readonly model: Model<StockWish>,
    private readonly reports: ReportReads,
  ) {
    this.held = new HeldRows(model, { state: 'waiting' });
  }

  /** Bears repetition; who was told before and asks anew waits again. */
  async ask(conversationId: string, draft: WishDraft, at: Date): Promise<void> {
    const wish = { ...draft, state: 'waiting', why: null, askedAt: at, endedAt: null, nextAt: at };
    await this.model.updateOne(
      { _id: { $eq: wishId(conversationId, draft) } },
      { $set: { ...wish, conversationId, expiresAt: new Date(at.getTime() + WAITS_MS) } },
      { ...DURABLE, upsert: true },
    );
  }

  /** The products that somebody waits for and nobody looked at of late. */
  async productsWaitedFor(now: Date, limit: number): Promise<string[]> {
    const found = await this.model.aggregate<{ _id: string }>([
      { $match: { state: 'waiting', productId: { $gt: '' }, nextAt: { $lte: now } } },
      { $group: { _id: '$productId' } },
      { $limit: limit },
    ]);
    return found.map(({ _id }) => _id);
  }

  /** What of these products somebody waits for whom nobody looked at of late, each choice once. */
  async choicesWaitedFor(productIds: readonly string[], now: Date, limit: number): Promise<WishChoice[]> {
    if (productIds.length === 0) return [];
    const found = await this.model.aggregate<{ _id: WishChoice }>([
      { $match: { state: 'waiting', productId: { $in: productIds }, nextAt: { $lte: now } } },
      { $group: { _id: { productId: '$productId', variantIds: '$variantIds' } } },
      { $limit: limit },
    ]);
    return found.map(({ _id }) => _id);
  }

  /** Who waits for the product or for one of these of its variants, and was not looked at of late; the longest due first. */
  async waitingFor({ productId, variantIds }: WishChoice, now: Date, limit: number): Promise<StockWish[]> {
    const meant = [{ variantIds: { $size: 0 } }, { variantIds: { $in: variantIds } }];
    return this.model
      .find({ state: 'waiting', productId: { $eq: productId }, nextAt: { $lte: now }, $or: meant })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean<StockWish[]>();
  }

  /** A worker takes it until `until`; false when another one has it, or the customer was told. */
  claim(row: Pick<StockWish, '_id' | 'nextAt'>, until: Date): Promise<boolean> {
    return this.held.claim(row, until);
  }

  /** Whether it is still this worker's, and its customer was not erased. */
  isHeld(id: string, held: Date): Promise<boolean> {
    return this.held.isHeld(id, held);
  }

  /** Who has it lets it wait on. */
  async lookAgain(id: string, held: Date, nextAt: Date): Promise<void> {
    await this.held.change(id, held, { $set: { nextAt } });
  }

  /** Who has it ends it; false when it is another one's by now. */
  end(id: string, held: Date, end: WishEnd, at: Date): Promise<boolean> {
    const expiresAt = new Date(at.getTime() + ENDED_MS);
    return this.held.change(id, held, { $set: { ...end, endedAt: at, expiresAt } });
  }

  /** How many wait for each product, the most wished first. */
  async wished(limit: number): Promise<ProductWished[]> {
    const asked = this.model.aggregate<{ _id: string; title: string; waiting: number; since: Date }>([
      { $match: { state: 'waiting', productId: { $gt: '' } } },
      {
        $group: {
          _id: '$productId',
          title: { $last: '$title' },
          waiting: { $sum: 1 },
          since: { $min: '$askedAt' },
        },
      },
      { $limit: MOST_PRODUCTS },
    ]);
    const found = await asked.option({ ...this.reports.options });
    const most = found.sort((one, other) => other.waiting - one.waiting).slice(0, limit);
    return most.map(({ _id, title, waiting, since }) => ({
      productId: _id,
      title,
      waiting,
      since: since.toISOString(),
    }));
  }

  /** The newest of a conversation. */
  async ofConversation(conversationId: string, limit: number): Promise<StockWish[]> {
    return this.model
      .find({ conversationId: { $eq: conversationId } })
      .sort({ askedAt: -1 })
      .limit(limit)
      .lean<StockWish[]>();
  }
}
