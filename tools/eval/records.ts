import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import { type Db, MongoClient } from 'mongodb';
import type { InboundMessage } from '@feelori/records/inbound';
import type { ArticleWords, StoredArticle } from '@feelori/records/knowledge';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import type { Product } from '../product/product.ts';
import type { HeardTurn } from './heard-turn.ts';
import { spentOn } from './spent-on.ts';

/** What the evaluation looks for in the records of a conversation. */
interface ConversationRow {
  _id: string;
  customerId: string;
  mode: string;
  optedOut: boolean;
  turn: object | null;
}

/** An article of the shop that is evaluated. */
export type EvalArticle = ArticleWords;

const FILLED_MS = 15_000;
const LOOK_MS = 50;

/** How far a conversation was looked at. */
export interface Seen {
  place: number;
  turn: number;
}

/** The product's records, read from outside; of a customer who writes again everything is taken away first. */
export class Records {
  private readonly mongo: MongoClient;
  private readonly db: Db;
  private readonly redis: Redis;
  private readonly prefix: string;
  private readonly numberId: string;

  constructor({ environment, webhook }: Product) {
    this.mongo = new MongoClient(environment['MONGODB_URI'] ?? '');
    this.db = this.mongo.db();
    this.redis = new Redis(environment['REDIS_URL'] ?? '');
    this.prefix = environment['REDIS_PREFIX'] ?? '';
    this.numberId = webhook.phoneNumberId;
  }

  async conversationOf(waId: string): Promise<ConversationRow | null> {
    const conversations = this.db.collection<ConversationRow>('conversations');
    return conversations.findOne({ 'identity.waId': waId } as object);
  }

  /** Waits until what the shop has written can be found by its meaning; where that never is, what needs it fails by itself. */
  articlesEmbedded(): Promise<void> {
    return this.filled('passage_vectors');
  }

  /** Waits until orders of guests can be found by their number; where that never is, what needs it fails by itself. */
  ordersNumbered(): Promise<void> {
    return this.filled('phone_orders');
  }

  private async filled(name: string): Promise<void> {
    const end = performance.now() + FILLED_MS;
    while (performance.now() < end && (await this.db.collection(name).findOne({})) === null) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** The messages with these ids, as far as they are stored. */
  async messages(wamids: readonly string[]): Promise<InboundMessage[]> {
    const ids = wamids.map((wamid) => `${this.numberId}:${wamid}`);
    return this.db
      .collection<InboundMessage>('inbound')
      .find({ _id: { $in: ids } })
      .toArray();
  }

  /** Nothing is left to do in the conversation: no turn is under way, nothing waits to be sent. */
  async isQuiet({ _id, turn }: ConversationRow): Promise<boolean> {
    if (turn !== null) return false;
    const open = { conversationId: _id, nextAt: { $ne: null } };
    return (await this.db.collection<OutboxEntry>('outbox').countDocuments(open)) === 0;
  }

  /** What was said and done in a conversation since it was looked at last. */
  async heardSince(
    conversationId: string,
    seen: Seen,
  ): Promise<{ heard: Omit<HeardTurn, 'tookMs'>; saidAt: Date | null; seen: Seen }> {
    const outbox = this.db.collection<OutboxEntry>('outbox');
    const entries = await outbox
      .find({ conversationId, place: { $gt: seen.place } })
      .sort({ place: 1 })
      .toArray();
    const turns = await this.db
      .collection<Turn>('turns')
      .find({ conversationId, n: { $gt: seen.turn } })
      .sort({ n: 1 })
      .toArray();
    const parts = entries.flatMap((entry) => entry.parts).filter(({ state }) => state !== 'cancelled');
    const handovers = [...turns, ...entries].flatMap(({ handoverReason }) => handoverReason ?? []);
    return {
      heard: {
        parts: parts.map(({ content }) => content),
        wamids: parts.map(({ wamid }) => wamid),
        tools: turns.flatMap(({ tools }) => tools.map(({ name }) => name)),
        handovers: [...new Set(handovers)],
        turns: turns.filter(({ decision }) => decision === 'answered').length,
        made: turns,
      },
      saidAt: entries[0]?.writtenAt ?? null,
      seen: {
        place: Math.max(seen.place, ...entries.map(({ place }) => place)),
        turn: Math.max(seen.turn, ...turns.map(({ n }) => n)),
      },
    };
  }

  /** What all models were asked and answered until now, and what that cost; `usd` is null where no price was set. */
  async spent(): Promise<{ tokens: { in: number; out: number }; usd: number | null }> {
    const turns = await this.db
      .collection<Turn>('turns')
      .find({}, { projection: { making: 1 } })
      .toArray();
    return spentOn(turns);
  }

  /** Puts rows where they would stand if people had made them. */
  async insert(collection: string, rows: readonly object[]): Promise<void> {
    if (rows.length > 0) await this.db.collection(collection).insertMany([...rows]);
  }

  /** Has the shop written these articles. */
  async write(articles: readonly EvalArticle[]): Promise<void> {
    const rows = articles.map((words, at): StoredArticle => {
      const by = 'evaluation';
      return { _id: `eval-${at}`, ...words, version: 1, by, at: new Date(), removed: false, earlier: [] };
    });
    await this.db.collection<StoredArticle>('articles').insertMany(rows);
  }

  /** As if a person, to whom the conversation was handed over, had handed it back at once. */
  async handBack(waId: string): Promise<void> {
    const back = { mode: 'assistant', handoverReason: null, assignee: null, waitingSince: null };
    await this.db
      .collection('conversations')
      .updateOne({ 'identity.waId': waId }, { $set: back, $inc: { epoch: 1 } });
  }

  /** As if this customer had never written. */
  async forget(waId: string): Promise<void> {
    const conversation = await this.conversationOf(waId);
    if (conversation === null) return;
    const { _id: conversationId } = conversation;
    for (const name of ['inbound', 'turns', 'outbox', 'actions']) {
      await this.db.collection(name).deleteMany({ conversationId });
    }
    await this.db.collection<ConversationRow>('conversations').deleteOne({ _id: conversationId });
    const sender = createHash('sha256').update(`+${waId}`).digest('base64url');
    await this.redis.del(`${this.prefix}:order-names:${sender}`);
  }

  /** Nothing of the shop's goods is remembered any more. */
  async forgetShop(): Promise<void> {
    const keys = this.redis.scanStream({ match: `${this.prefix}:cache:*`, count: 1_000 });
    for await (const batch of keys) {
      if ((batch as string[]).length > 0) await this.redis.unlink(...(batch as string[]));
    }
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    await this.mongo.close();
  }
}
