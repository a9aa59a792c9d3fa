import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE, isDuplicateKey } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { DraftCheckout } from './draft-checkout';

/** Longer than anybody waits before paying; whoever taps the same again later gets another draft. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** Which carts became draft orders: written before Shopify is asked, so that it is asked once. */
@Injectable()
export class DraftCheckouts {
  constructor(@InjectModel('DraftCheckout') private readonly model: Model<DraftCheckout>) {}

  /** How many a conversation has, counted no further than `most`. */
  countOf(conversationId: string, most: number): Promise<number> {
    return this.model.countDocuments({ conversationId: { $eq: conversationId } }, { limit: most });
  }

  /** Null where this call wrote it and may ask Shopify; else what another one wrote. */
  async begin(
    { id, conversationId }: { id: string; conversationId: string },
    now: Date,
  ): Promise<DraftCheckout | null> {
    try {
      const row = { _id: id, conversationId, state: 'asking', ...asked(now) };
      return await this.model
        .findOneAndUpdate(
          { _id: { $eq: id } },
          { $setOnInsert: row },
          { ...DURABLE, upsert: true, returnDocument: 'before' },
        )
        .lean<DraftCheckout | null>();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.model.findById(id).lean<DraftCheckout | null>();
    }
  }

  /** Shopify may be asked anew; false where another one was faster. */
  async again({ _id, askedAt }: Pick<DraftCheckout, '_id' | 'askedAt'>, now: Date): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: _id }, askedAt: { $eq: askedAt } },
      { $set: { ...asked(now), state: 'asking' } },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  async made(id: string, draftId: string): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, { $set: { state: 'made', draftId } }, DURABLE);
  }

  /** Shopify surely made none. */
  async forget(id: string): Promise<void> {
    await this.model.deleteOne({ _id: { $eq: id }, state: 'asking' }, DURABLE);
  }
}

function asked(now: Date): Pick<DraftCheckout, 'askedAt' | 'draftId' | 'expiresAt'> {
  return { askedAt: now, draftId: null, expiresAt: new Date(now.getTime() + KEPT_MS) };
}
