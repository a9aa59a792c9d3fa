import { Injectable } from '@nestjs/common';
import type { ConversationPage, InboxQuery, SearchMatch } from '@feelori/contracts';
import { Settings } from '@feelori/platform/settings';
import { type Conversation, ConversationLists, type ViewRequest } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { SearchTexts, searchWords } from '@feelori/records/search';
import { readListCursor, writeListCursor } from './cursors';
import { FoundWords } from './found-words';
import { InboxReader } from './inbox-reader';
import { type Hit, hitsBehind, SearchHits } from './search-hits';

const PAGE = 30;
/** More words than anybody remembers of a message. */
const MOST_WORDS = 6;
/** A number is found whole: whoever could try beginnings would read what is masked. */
const WHOLE_NUMBER = /^\+?[\d\s().-]{7,30}$/;
const DIGITS_MOST = 15;

/** A conversation that is shown, and why. */
interface Taken {
  hit: Hit;
  conversation: Conversation;
  match: SearchMatch;
}

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
    const hits = new SearchHits(await this.byNumber(search));
    const taken: Taken[] = [];
    const add = async (some: readonly Hit[]): Promise<boolean> => {
      const open = hitsBehind(some, from);
      taken.push(...(await this.taken(open, words, { view, userId, label }, limit + 1 - taken.length)));
      return taken.length > limit;
    };
    if (!(await add(hits.first))) {
      for await (const found of this.texts.found(words)) if (await add(hits.take(found))) break;
    }
    return this.pageOf(taken, limit);
  }

  /** The first `most` of these hits that are in the view and are hits still, in their order. */
  private async taken(
    hits: readonly Hit[],
    words: readonly string[],
    view: ViewRequest,
    most: number,
  ): Promise<Taken[]> {
    const taken: Taken[] = [];
    // Mostly nearly all of them are in the view and say so still, so that no more are read than are shown; else more each time.
    for (let at = 0, size = most; at < hits.length && taken.length < most; at += size, size *= 2) {
      const some = hits.slice(at, at + size);
      const rows = await this.lists.among(
        view,
        some.map(({ id }) => id),
      );
      const byId = new Map(rows.map((row) => [row._id, row]));
      const inView = some.filter(({ id }) => byId.has(id));
      const matches = inView.length === 0 ? new Map() : await this.words.of(inView, byId, words);
      for (const hit of inView) {
        const [conversation, match] = [byId.get(hit.id), matches.get(hit.id)];
        if (conversation && match) taken.push({ hit, conversation, match });
      }
    }
    return taken;
  }

  private async pageOf(taken: readonly Taken[], limit: number): Promise<ConversationPage> {
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
