import type { EvalArticle } from '../eval/records.ts';
import type { Outcome } from './outcome.ts';

/** One thing a customer said, without personal details. `tap` is on a row or button of that title. */
export interface StoredSaid {
  kind: 'text' | 'tap' | 'image' | 'video' | 'document' | 'sticker' | 'location' | 'contacts';
  text: string;
  /** What a model saw on a picture. */
  shows?: string;
}

/** One turn as it is stored: what was said, and what came of it then. */
export interface StoredTurn {
  says: StoredSaid[];
  told: Outcome;
}

/** A conversation of a real database that can be played again. */
export interface StoredConversation {
  /** Its number among those that were read: nothing in it leads to whose it was. */
  name: string;
  /** Orders were looked up in it: a customer who has some plays it. */
  hasOrders: boolean;
  turns: StoredTurn[];
}

/** How the shop has set its assistant up. */
export interface ShopSetUp {
  settings: Record<string, unknown>;
  /** Flags that differ from how they start. */
  flags: Record<string, boolean>;
  /** Texts that people changed, by `<text id>:<language>`. */
  texts: Record<string, string>;
  articles: EvalArticle[];
}

/** All that a replay needs to know of a database. */
export interface Stored {
  shop: ShopSetUp;
  conversations: StoredConversation[];
}
