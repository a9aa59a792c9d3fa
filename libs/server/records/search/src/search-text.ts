/** What a row of the search is about: a customer's message, something said by the shop, or the customer's name. */
export const SEARCH_SOURCES = ['inbound', 'outbox', 'name'] as const;
export type SearchSource = (typeof SEARCH_SOURCES)[number];

/** One thing that can be found (collection `search_texts`). It holds words, never the text: that is read where it stands. */
export interface SearchText {
  /** `<conversationId>|<source>|<id there>`: all rows of a conversation are one range. */
  _id: string;
  words: string[];
  at: Date;
  /** Nothing is found by it any more, whoever still has the text. */
  gone?: true;
}

/** Something to be found, as its writer gives it. */
export interface Findable {
  conversationId: string;
  source: SearchSource;
  /** The id of its row in `inbound` or `outbox`; empty for a name. */
  id: string;
  text: string;
  at: Date;
}

/** Where something was found. */
export interface FoundText {
  conversationId: string;
  source: SearchSource;
  id: string;
  at: Date;
}

/** The id of a row. */
export function searchTextId({ conversationId, source, id }: Omit<FoundText, 'at'>): string {
  return `${conversationId}|${source}|${id}`;
}

/** The inverse of `searchTextId`; null for an id that is none. */
export function foundText({ _id, at }: Pick<SearchText, '_id' | 'at'>): FoundText | null {
  const [conversationId = '', kind = '', ...rest] = _id.split('|');
  const source = SEARCH_SOURCES.find((one) => one === kind);
  return source === undefined ? null : { conversationId, source, id: rest.join('|'), at };
}
