import { Injectable } from '@nestjs/common';
import type { ConversationPage, InboxQuery, SearchMatch } from '@feelori/contracts';
import { Settings } from '@feelori/platform/settings';
import { type Conversation, ConversationLists } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { SearchTexts, searchWords } from '@feelori/records/search';
import { readListCursor, writeListCursor } from './cursors';
import { FoundWords } from './found-words';
import { InboxReader } from './inbox-reader';
import { type Hit, hitsBehind, hitsOf } from './search-hits';

const PAGE = 30;
/** More words than anybody remembers of a message. */
const MOST_WORDS = 6;
/** Conversations looked at together. */
const AT_ONCE = 50;
/** A number is found whole: whoever could try beginnings would read what is masked. */
const WHOLE_NUMBER = /^\+?[\d\s().-]{7,30}$/;
const DIGITS_MOST = 15;

/** Finds conversations by what was said in them, by the customer's name, and by a whole number. */
@Injectable()
export class InboxSearch {
  constructor(
    private readonly texts: SearchTexts,
    private readonly lists: ConversationLists,
    private readonly customers: Customers,
    private readonly words: FoundWords,
    private readonly reader: InboxReader,
    private readonly settings: Settings,
  ) {}

  /** One page of what is found in a view, the newest match first. A cursor that is none of ours is refused as `bad_request`. */
  async page(
    search: string,
    { view = 'all', label, before, limit = PAGE }: InboxQuery,
    userId: string,
  ): Promise<ConversationPage> {
    const from = before === undefined ? null : readListCursor(before);
    const words = searchWords(search).slice(0, MOST_WORDS);
    const [found, byNumber] = await Promise.all([this.texts.find(words), this.byNumber(search)]);
    const hits = hitsBehind(hitsOf(found, byNumber), from);
    const taken: { hit: Hit; conversation: Conversation; match: SearchMatch }[] = [];
    for (let at = 0; at < hits.length && taken.length <= limit; at += AT_ONCE) {
      const some = hits.slice(at, at + AT_ONCE);
      const rows = await this.lists.among(
        { view, userId, label },
        some.map(({ id }) => id),
      );
      const byId = new Map(rows.map((row) => [row._id, row]));
      const matches = await this.words.of(
        some.filter(({ id }) => byId.has(id)),
        byId,
        words,
      );
      for (const hit of some) {
        const [conversation, match] = [byId.get(hit.id), matches.get(hit.id)];
        if (conversation && match) taken.push({ hit, conversation, match });
      }
    }
    return this.pageOf(taken, limit);
  }

  private async pageOf(
    taken: readonly { hit: Hit; conversation: Conversation; match: SearchMatch }[],
    limit: number,
  ): Promise<ConversationPage> {
    const page = taken.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.reader.rows(page.map(({ conversation }) => conversation)),
      next: taken.length > limit && last ? writeListCursor(last.hit) : null,
      matches: Object.fromEntries(page.map(({ hit, match }) => [hit.id, match])),
    };
  }

  /** The conversations of whoever has this number now, with each number of the shop. */
  private async byNumber(search: string): Promise<string[]> {
    if (!WHOLE_NUMBER.test(search.trim())) return [];
    const digits = search.replace(/\D/g, '').replace(/^00/, '');
    if (digits.length < 7 || digits.length > DIGITS_MOST) return [];
    const customerId = await this.customers.idByNumber(digits);
    if (customerId === null) return [];
    return this.settings.whatsapp.phoneNumberIds.map((number) => `${number}:${customerId}`);
  }
}
