import type { Answerer, CustomerMessage, FlagChoices, OpeningHours, ReplyContent } from '@feelori/contracts';
import type { WishDraft } from '@feelori/records/stock-wishes';
import type { LastLook, Making, MakingWords, ShownProduct, ToolUse } from '@feelori/records/turns';
import type { ActionStep, Handover, Language } from '@feelori/skills/tools';
import type { Quotes } from './quoted';

/** One earlier entry of the conversation, in plain words. */
export interface HistoryEntry {
  role: 'customer' | 'assistant' | 'person';
  text: string;
  at: Date;
  /** A row or button of ours that they chose: in our words, often the name of a thing. */
  chosen?: true;
}

/** The shop's hours, and the moment at which they are looked at. */
export interface Opening {
  hours: OpeningHours;
  at: Date;
}

/** A model heard a voice note or looked at a picture; `usd` is null where no price was set. */
export interface Recognizing {
  vendor: Answerer;
  model: string;
  tokens: { in: number; out: number };
  usd: number | null;
  ms: number;
}

/** What is to be answered, and what may be known for it. */
export interface AnswerRequest {
  conversationId: string;
  customerId: string;
  /** E.164 of the verified sender; for tools only, no model ever sees it. */
  phone: string | null;
  /** Set when the number was another customer's before: orders under it that are older are not this sender's. */
  ordersSince?: Date;
  customerName: string;
  /** Oldest first. */
  history: readonly HistoryEntry[];
  /** Products shown earlier in this conversation, oldest first. */
  shown: readonly ShownProduct[];
  /** What products were looked for last in this conversation. */
  look?: LastLook | null;
  /** The burst to answer, oldest first. */
  asked: readonly CustomerMessage[];
  /** What it took to find out what voice notes and pictures of the burst say. */
  recognized?: readonly Recognizing[];
  /** Voice notes of the burst were given to models, whatever came of it. */
  listens?: boolean;
  /** What messages of the burst reply to. */
  quotes: Quotes;
  /** A person of the shop has the conversation; only a wish about offers is answered then. */
  withPerson?: boolean;
  /** A customer waits for it, so that what they need for it may be made; left out where somebody only looks. */
  mayWrite?: boolean;
  /** Which try this is; the third goes without tools and history, those after it without a model. */
  attempt: number;
  deadlineAt: Date;
  signal: AbortSignal;
  /** What flags are for this customer; left out where all are as they start. */
  flags?: FlagChoices;
  /** When people of the shop are there, and what time it is; left out where nothing is said about that. */
  opening?: Opening;
}

/** What to send and what it was made of. `parts` is never empty. */
export interface Answer {
  answeredBy: Answerer;
  model: string | null;
  parts: ReplyContent[];
  tools: ToolUse[];
  shown: ShownProduct[];
  /** The look for products that the shown ones came of. */
  look?: LastLook | null;
  tokens: { in: number; out: number };
  handover: Handover | null;
  consent: 'stop' | 'start' | null;
  /** The one it is answered in; left out of what is said when a turn is given up. */
  language?: Language;
  /** Where an order of theirs is, or that they have one, was found for it. */
  toldOrder?: boolean;
  /** What was asked is nothing that the shop has written. */
  unwritten?: boolean;
  /** What is to be written of actions, before the words that tell of them. */
  actions?: readonly ActionStep[];
  /** What models cost for it; left out where none was asked. */
  dollars?: number;
  /** What the customer wants to be told of when it can be bought again. */
  wishes?: readonly WishDraft[];
  /** Left out of fixed answers, which nothing went into. */
  made?: { making: Making; words: MakingWords };
}
