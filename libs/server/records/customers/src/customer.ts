import type { PastConsent } from './consent-history';
import type { PastValue } from './past-values';

/** A wish under a stamp from the future, and the time it counts from. */
export interface WishAhead {
  stamp: Date;
  at: Date;
}

/** One person who writes to the shop (collection `customers`). */
export interface Customer {
  /** Own id: `c_` + 20 random characters, so that nothing of the person can be read from it. */
  _id: string;
  /**
   * `wa:<digits>`, `bsuid:<id>`, `parent:<id>`; unique over all customers. Who has lost all of theirs keeps `none:<own
   * id>`, since an index counts two empty lists as equal.
   */
  identities: string[];
  /** E.164 with `+`, when WhatsApp gave a number that is theirs. */
  phone: string | null;
  name: string;
  /** What they are found by at WhatsApp, without `@`; absent where they have none. */
  username?: string;
  language: string | null;
  preferences: Record<string, string>;
  marketing_consent: 'unknown' | 'granted' | 'stopped';
  /** When they said so last (Meta's time of the message), and by what (one stable word); absent while unknown. */
  marketing_consent_at?: Date;
  marketing_consent_source?: string;
  /** When they last ended or allowed offers in WhatsApp itself, as far as it told; absent when it never did. */
  offers_switched_at?: Date;
  /** Wishes there that were stamped later than they came, and when each came first; the newest few. */
  wishes_ahead?: WishAhead[];
  status: 'active' | 'opted_out' | 'blocked';
  created_at: Date;
  /** When this was written first, by our own clock, however late the message came; absent in rows of an earlier version. */
  written_at?: Date;
  last_interaction: Date;
  /** The time of the message by which their last number became theirs; absent in old rows: since `created_at`. */
  number_since?: Date;
  /** Set when their number was another customer's before: nothing older than this may be looked up by the number. */
  number_recycled_at?: Date | null;
  /** Identities they held once and gave up, or that went to somebody else. */
  former?: string[];
  /** The customer they turned out to be; what they write from now on belongs there. */
  merged_into?: string;
  /**
   * When a person of the shop said that they are the customer `merged_into`; absent where WhatsApp said it. Who was joined
   * keeps their identities and their conversations, so that joining is one write, and undoing it is one.
   */
  joined_at?: Date;
  /** Customers that are about to be joined to this one: who has any is not joined to another meanwhile. */
  joining?: string[];
  /** The words of the name, as they are searched for. */
  name_terms?: string[];
  /** Names and identities of before, the oldest first. */
  past?: PastValue[];
  /** What they said about offers, the oldest first. */
  consent_history?: PastConsent[];
  /** Since when they are being erased: no process remembers anybody meanwhile. */
  erasing_since?: Date;
  /** Nothing of the person is left here. */
  erased_at?: Date;
}
