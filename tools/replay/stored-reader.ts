import type { Db, Document, Filter } from 'mongodb';
import type { Conversation } from '@feelori/records/conversations';
import type { FlagRecord } from '@feelori/records/flags';
import type { InboundMessage } from '@feelori/records/inbound';
import type { StoredArticle } from '@feelori/records/knowledge';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { SettingRecord } from '@feelori/records/settings';
import type { StoredText } from '@feelori/records/texts';
import type { Turn } from '@feelori/records/turns';
import { bearsOnAnswers } from './changes.ts';
import { outcomeOf } from './outcome-of.ts';
import { saidAgain } from './said-again.ts';
import type { ShopSetUp, Stored, StoredConversation, StoredTurn } from './stored-conversation.ts';
import { withoutName } from './without-name.ts';

const DEADLINE_MS = 20_000;
/** The newest turns of a conversation that are played. */
const MOST_TURNS = 20;
const MOST_ARTICLES = 2_000;
const MOST_TEXTS = 5_000;
const ORDER_TOOLS = /order/;

/** Takes personal details out of a text, as is done before a model sees it. */
export type Redact = (text: string) => string;

/**
 * A real database, read and never written to: it sends `find` and nothing else. What it gives holds no personal details.
 */
export class StoredReader {
  private readonly db: Db;
  private readonly redact: Redact;

  constructor(db: Db, redact: Redact) {
    this.db = db;
    this.redact = redact;
  }

  /** The newest conversations in which something was answered since then, and how the shop is set up. */
  async read(most: number, since: Date, say: (line: string) => void): Promise<Stored> {
    const shop = await this.shop();
    const newest = await this.find<Conversation>(
      'conversations',
      { status: { $in: [null, 'snoozed', 'resolved'] }, lastAt: { $gte: since } },
      { sort: { lastAt: -1 }, limit: most, projection: { customerName: 1 } },
    );
    const conversations: StoredConversation[] = [];
    for (const [at, one] of newest.entries()) {
      const turns = await this.turns(one, since);
      const hasOrders = turns.some(({ told }) => told.tools.some((name) => ORDER_TOOLS.test(name)));
      if (turns.length > 0) conversations.push({ name: String(at + 1), hasOrders, turns });
      if ((at + 1) % 50 === 0) say(`read ${at + 1} of ${newest.length} conversations`);
    }
    return { shop, conversations };
  }

  private async turns(
    { _id, customerName }: Pick<Conversation, '_id' | 'customerName'>,
    since: Date,
  ): Promise<StoredTurn[]> {
    // Ids are `<conversationId>#<n>`; `$` follows `#`.
    const own = { _id: { $gte: `${_id}#`, $lt: `${_id}$` }, askedAt: { $gte: since } };
    const newest = await this.find<Turn>(
      'turns',
      { ...own, decision: { $ne: 'silent' } },
      { sort: { n: -1 }, limit: MOST_TURNS, projection: { makingWords: 0, look: 0, shown: 0 } },
    );
    const played = newest.reverse();
    const messages = await this.byIds<InboundMessage>(
      'inbound',
      played.flatMap(({ inboundIds }) => inboundIds),
    );
    const entries = await this.byIds<OutboxEntry>(
      'outbox',
      played.flatMap(({ entryId }) => entryId ?? []),
    );
    const plain = (text: string): string => this.redact(withoutName(text, customerName));
    return played.flatMap((turn) => {
      const asked = messages.filter((row) => turn.inboundIds.includes(row._id));
      asked.sort((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
      const says = asked.flatMap(({ message }) => saidAgain(message.content, plain));
      const parts = entries.find((entry) => entry._id === turn.entryId)?.parts ?? [];
      const told = outcomeOf(
        [turn],
        parts.map(({ content }) => content),
        plain,
      );
      return says.length === 0 ? [] : [{ says, told }];
    });
  }

  private async shop(): Promise<ShopSetUp> {
    const [settings, flags, texts, articles] = await Promise.all([
      this.find<SettingRecord>('settings', {}, { projection: { value: 1 } }),
      this.find<FlagRecord>('flags', {}, { projection: { value: 1 } }),
      this.find<StoredText>('texts', {}, { projection: { value: 1 }, limit: MOST_TEXTS }),
      this.find<StoredArticle>('articles', { removed: false }, { limit: MOST_ARTICLES }),
    ]);
    const set = settings.filter(({ _id, value }) => value !== null && bearsOnAnswers(_id));
    const off = flags.filter(({ value }) => value?.state === 'off');
    const changed = texts.flatMap(({ _id, value }) => (value === null ? [] : [[_id, value] as const]));
    return {
      settings: Object.fromEntries(set.map(({ _id, value }) => [_id, value])),
      flags: Object.fromEntries(off.map(({ _id }) => [_id, false])),
      texts: Object.fromEntries(changed),
      articles: articles.map(({ title, text, link, language }) => ({ title, text, link, language })),
    };
  }

  private byIds<Row extends { _id: string }>(collection: string, ids: readonly string[]): Promise<Row[]> {
    return this.find<Row>(collection, { _id: { $in: [...new Set(ids)] } }, {});
  }

  private async find<Row>(
    collection: string,
    filter: object,
    options: { sort?: Record<string, 1 | -1>; limit?: number; projection?: Record<string, 0 | 1> },
  ): Promise<Row[]> {
    const cursor = this.db.collection(collection).find(filter as Filter<Document>, {
      ...options,
      maxTimeMS: DEADLINE_MS,
    });
    return (await cursor.toArray()) as unknown as Row[];
  }
}
