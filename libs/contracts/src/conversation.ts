import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PAGE_MAX } from './limits';
import type { ThreadMedia } from './media-file';
import type { MessageContent, MessageKind } from './message';
import type { Answerer, EntryOrigin, ReplyContent, SendState } from './reply';

/** Who answers in a conversation. */
export const CONVERSATION_MODES = ['assistant', 'person', 'paused'] as const;
export type ConversationMode = (typeof CONVERSATION_MODES)[number];

/** Whether a conversation is worked on, comes back later, or is done. */
export const CONVERSATION_STATUSES = ['open', 'snoozed', 'resolved'] as const;
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];

/** Longest cursor: a thread's names a message by its WhatsApp id. */
const CURSOR_MAX = 1_500;
const LABEL_ID_MAX = 40;
/** Longest search. */
export const SEARCH_MAX = 100;

/**
 * Which conversations a list shows: of the open ones those that wait for a person (longest first), the caller's own, those
 * a person is to take and nobody has, and all; those in which a note calls the caller, whatever became of them (the newest
 * note first); then the snoozed and the resolved ones (newest first where nothing else is said).
 */
export const INBOX_VIEWS = [
  'needs_you',
  'mine',
  'unassigned',
  'mentions',
  'all',
  'snoozed',
  'resolved',
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/**
 * How many conversations each view holds, and of the mentions in how many the caller has not seen the note; `COUNTED_MOST`
 * stands for that many or more.
 */
export type InboxCounts = Record<Exclude<InboxView, 'all'>, number>;
export const COUNTED_MOST = 1_000;

/** Query of the conversation list and of a thread: newest first, `before` is the opaque cursor of the last page. */
export class ConversationListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(CURSOR_MAX)
  before?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_MAX)
  limit?: number;
}

/** Query of the conversation list alone. */
export class InboxQuery extends ConversationListQuery {
  @IsOptional()
  @IsIn(INBOX_VIEWS)
  view?: InboxView;

  /** Id of a label: only conversations that carry it. */
  @IsOptional()
  @IsString()
  @MaxLength(LABEL_ID_MAX)
  label?: string;

  /** Words, a name, an order's number or a whole phone number: only conversations in which it is found. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  search?: string;
}

/** Why a conversation was found: what of it, who said it and when, and the piece of text with the words that were looked for. */
export interface SearchMatch {
  where: 'name' | 'number' | 'message';
  /** Null for a name and a number. */
  from: 'customer' | 'assistant' | 'person' | null;
  at: string | null;
  /** On one line; empty for a number. */
  text: string;
  /** In UTF-16 units of `text`, in order. */
  marks: { start: number; length: number }[];
}

/** A person of the shop as colleagues see them; the name is empty for somebody who is gone. */
export interface Assignee {
  id: string;
  name: string;
}

/** What a customer is called of whom no name is known. */
export const UNKNOWN_CUSTOMER = 'Unknown customer';

/** One row of the conversation list. Times are ISO 8601. */
export interface ConversationRow {
  id: string;
  customerName: string;
  /** Last two digits only; the full number is shown on the customer's page to those who may see it. */
  phoneHint: string | null;
  mode: ConversationMode;
  handoverReason: string | null;
  /** The person of the shop who has it; null while nobody took it. */
  assignee: Assignee | null;
  /** The customer said STOP: no offers; questions are still answered. */
  optedOut: boolean;
  lastText: string;
  lastFrom: 'customer' | 'assistant' | 'person';
  lastAt: string;
  windowEndsAt: string | null;
  unanswered: number;
  /** Since when a person is needed here; null when none is. */
  waitingSince: string | null;
  status: ConversationStatus;
  /** When a snooze ends by itself; null for none, and where it ends when the customer writes. */
  snoozedUntil: string | null;
  /** Ids of its labels. */
  labels: string[];
  /** Grows when the customer writes and when somebody acts: commands name the one their caller saw. */
  revision: number;
  /** Whom notes in it call; left out where they call nobody. */
  mentions?: RowMentions;
}

export interface RowMentions {
  /** User ids. */
  people: string[];
  /** Those of them who have not opened it since. */
  unseen: string[];
  /** When the newest of these notes was written. */
  at: string;
}

export interface ConversationPage {
  items: ConversationRow[];
  /** Cursor for the next page; null at the end. */
  next: string | null;
  /** By the conversation's id; left out where nothing was searched for. */
  matches?: Record<string, SearchMatch>;
}

/** One entry of a thread, oldest first. */
export type ThreadEntry = ThreadMessage | ThreadReply | ThreadNote;

/** A message of the customer. Its `content` holds no id of WhatsApp: such fields are empty. */
export interface ThreadMessage {
  from: 'customer';
  /** Opaque; the same as long as the server's secret is. */
  id: string;
  at: string;
  /** As the customer means it by now: what it was changed to, or `deleted`. */
  content: MessageContent;
  /** The customer changed it after sending it. */
  edited: boolean;
  /** What it replies or reacts to; null for most. */
  quote: ThreadQuote | null;
  /** The customer passed on what others wrote; `often` where it went from hand to hand. */
  forwarded?: 'once' | 'often';
  state: 'received' | 'done' | 'dead';
  /** The file it shows; left out where it shows none. */
  media?: ThreadMedia;
}

/** What a message of the customer replies to, in short. */
export interface ThreadQuote {
  /** The entry of the thread it is; null where there is none: never seen here, or a page of the catalogue. */
  entryId: string | null;
  /** Who said it; null where nobody knows. */
  from: 'customer' | EntryOrigin | 'catalogue' | null;
  /** What kind of message it is; null where nobody knows. */
  kind: MessageKind | ReplyContent['kind'] | null;
  /** The product it shows, else the beginning of what it says; empty for a picture and the like. */
  text: string;
}

/**
 * What became of a draft of the assistant: it waits for a person · shows what the assistant would have said, and cannot go
 * out · was released, or edited first · is outdated since the customer wrote again · was discarded.
 */
export const DRAFT_STATES = ['waiting', 'observed', 'released', 'edited', 'outdated', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** One message of the shop; `from` is the origin of the outbox entry that holds it. */
export interface ThreadReply {
  from: EntryOrigin;
  id: string;
  /** The outbox entry it is a part of: what was said at once shares it. */
  entryId: string;
  at: string;
  content: ReplyContent;
  state: SendState;
  /** WhatsApp's error code when it failed. */
  errorCode: number | null;
  answeredBy: Answerer;
  model: string | null;
  /** From taking the turn to the answer being written, in milliseconds; null for what no turn of the assistant made. */
  answeredInMs: number | null;
  tools: { name: string; ms: number; ok: boolean }[];
  /** What the model tells the person who takes over here; null where it handed nothing over. */
  handoverSummary: string | null;
  /** Left out where it never was a draft. */
  draft?: DraftState;
  /** A person wrote these words in the place of the author's; else left out. */
  edited?: true;
  /** What was written in the WhatsApp Business app, without WhatsApp's ids; left out for all that Feelori sent. */
  app?: { content: MessageContent; edited: boolean };
}

/** What a person of the shop told colleagues; the customer never sees it. */
export interface ThreadNote {
  from: 'note';
  id: string;
  at: string;
  text: string;
  author: Assignee;
  /** The colleagues it names. */
  mentions: Assignee[];
}

export interface Thread {
  conversation: ConversationRow;
  entries: ThreadEntry[];
  /** Opaque cursor for earlier entries; null at the beginning. Pages put together hold every entry once, in order. */
  earlier: string | null;
}
