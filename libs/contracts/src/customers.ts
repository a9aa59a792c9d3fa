import { Equals, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ConversationListQuery, type ConversationMode, type ConversationStatus } from './conversation';
import { type Language, LANGUAGES } from './languages';

/** What a customer said about offers. */
export const CONSENTS = ['unknown', 'granted', 'stopped'] as const;
export type MarketingConsent = (typeof CONSENTS)[number];

const SEARCH_MAX = 100;
const LABEL_ID_MAX = 40;

/** How long ago somebody wrote last: within these many days, or longer ago than the last of them. */
export const SEEN_DAYS = { day: 1, week: 7, month: 30, quarter: 90 } as const;
export const SEEN = ['day', 'week', 'month', 'quarter', 'longer'] as const;
export type Seen = (typeof SEEN)[number];

/** Whose a conversation is, by its id. */
export function customerIdOf(conversationId: string): string {
  return conversationId.slice(conversationId.indexOf(':') + 1);
}

/** So many a search gives at most: whoever is not among them is found by more of the name or number. */
export const CUSTOMERS_FOUND_MOST = 100;

/**
 * Query of `GET /api/v1/customers`. Who wrote last comes first; with a label, whose conversation that carries it is the
 * newest; else with notes, about whom the newest was written.
 */
export class CustomersQuery extends ConversationListQuery {
  /** The beginnings of words of their name, of their number, or their user id. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  search?: string;

  @IsOptional()
  @IsIn(CONSENTS)
  consent?: MarketingConsent;

  /** The language they wrote in last. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** When they wrote last. */
  @IsOptional()
  @IsIn(SEEN)
  seen?: Seen;

  /** Id of a label that one of their conversations carries. */
  @IsOptional()
  @IsString()
  @MaxLength(LABEL_ID_MAX)
  label?: string;

  /** Only who has a note on one of their conversations. */
  @IsOptional()
  @IsIn(['yes'])
  notes?: 'yes';
}

/** One row of the list of customers. Times are ISO 8601. */
export interface CustomerRow {
  id: string;
  /** Empty where they did not say. */
  name: string;
  /** Their number, for who may see it; else with all but its end hidden. Null where they have none. */
  phone: string | null;
  consent: MarketingConsent;
  /** The language they wrote in last; null while nobody knows. */
  language: string | null;
  /** `blocked`: neither read nor answered. */
  status: 'active' | 'opted_out' | 'blocked';
  lastAt: string;
}

export interface CustomerPage {
  items: CustomerRow[];
  /** Cursor for the next page; null at the end, and for a search. */
  next: string | null;
  /** A search found more than it gives. */
  more: boolean;
  /**
   * How many there are on all pages, counted up to `COUNTED_MOST`; null on later pages, and where counting would take
   * looking at each.
   */
  count: number | null;
}

/** A name, number or user id of a customer. */
export interface CustomerCalled {
  kind: 'name' | 'username' | 'number' | 'user_id';
  value: string;
  /** Null where nobody noted it. */
  since: string | null;
  /** Null while they have it. */
  until: string | null;
}

export interface CustomerConsent {
  consent: MarketingConsent;
  at: string;
  source: string | null;
}

/** A conversation of a customer, in short. */
export interface CustomerConversation {
  id: string;
  mode: ConversationMode;
  status: ConversationStatus;
  lastText: string;
  lastAt: string;
  /** Ids of its labels. */
  labels: string[];
}

/** A note on one of their conversations. */
export interface CustomerNote {
  id: string;
  conversationId: string;
  at: string;
  text: string;
  author: { id: string; name: string };
}

/** `done`: nothing of the person is left. It holds counts and ids of our own alone. */
export interface ErasureReceipt {
  state: 'running' | 'done';
  askedAt: string;
  /** Null where the shop's own system asked for it. */
  by: { id: string; name: string } | null;
  doneAt: string | null;
  /** How many documents of each collection were theirs. */
  counts: Record<string, number>;
}

export interface CustomerProfile extends CustomerRow {
  createdAt: string;
  /** What they are called and what they were called before, the newest first. */
  called: CustomerCalled[];
  /** The newest first. */
  consents: CustomerConsent[];
  conversations: CustomerConversation[];
  /** The newest ones, newest first. */
  notes: CustomerNote[];
  /** The customer they turned out to be. */
  mergedInto: string | null;
  /** Null unless they are being erased or were. */
  erasure: ErasureReceipt | null;
}

/** An order of the shop. */
export interface CustomerOrder {
  name: string;
  at: string;
  status: string;
  /** With its currency; null where it may not be told. */
  total: string | null;
  items: { title: string; quantity: number }[];
  /** Its state, days and tracking links in words for the customer, in the language they write. */
  words: string;
}

export interface CustomerOrders {
  /** `unreachable`: the shop did not answer in time; `no_number`: nobody knows by which number to look. */
  state: 'known' | 'unreachable' | 'no_number';
  /** The newest first. */
  items: CustomerOrder[];
}

/** What has to be typed to erase a person. */
export const ERASE_WORD = 'ERASE';

/** Body of `POST /api/v1/customers/:id/erase`. */
export class EraseRequest {
  /** Typed by the person who asks: what is erased cannot be had back. */
  @Equals(ERASE_WORD)
  confirm!: string;
}

/** A merger can be undone for so many days. */
export const MERGE_UNDO_DAYS = 30;

/** Body of `POST /api/v1/customers/:id/merge`: who is found under this customer from then on. */
export class MergeRequest {
  @IsString()
  @Matches(/^c_[0-9a-z_]{1,40}$/)
  from!: string;
}

/** What a merger would do. */
export interface MergePreview {
  into: CustomerRow;
  from: CustomerRow;
  /** What `from` is and was called. */
  called: CustomerCalled[];
  /** How many of each come along; the ids of the labels on the conversations. */
  conversations: number;
  notes: number;
  labels: string[];
  /** What holds for both then: a STOP of either. */
  consent: MarketingConsent;
}

/** Two customers who were made one. */
export interface CustomerMerge {
  id: string;
  /** The other one; the name is empty where nobody knows it. */
  from: { id: string; name: string };
  at: string;
  by: { id: string; name: string };
  state: 'running' | 'merged' | 'undone';
  undoUntil: string;
}

export interface CustomerMergeList {
  /** Those that can be undone, the newest first. */
  items: CustomerMerge[];
}

export const EXPORT_FORMATS = ['json', 'html'] as const;

/** Query of `GET /api/v1/customers/:id/export`. */
export class ExportQuery {
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: (typeof EXPORT_FORMATS)[number];
}

/** Something that was said or noted, as the export has it. */
export interface ExportedEntry {
  conversation: string;
  at: string;
  from: string;
  text: string;
  /** What it says in full, as it is stored. */
  content: unknown;
}

/** Everything about one customer. */
export interface CustomerExport {
  customer: CustomerProfile;
  preferences: Record<string, string>;
  entries: ExportedEntry[];
  /** There is more than an export holds. */
  cut: boolean;
}
