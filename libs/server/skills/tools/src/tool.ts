import type { FlagChoices, MessageContent } from '@feelori/contracts';
import type { ToolSpec } from '@feelori/edges/model';
import type { ActionStep } from './action-step';
import type { Language } from './language';
import type { WishDraft } from '@feelori/records/stock-wishes';
import type { LastLook } from '@feelori/records/turns';
import type { ShownRefs } from './shown-refs';
import type { Subject } from './subject';

/**
 * Something a turn may look up or do. One folder holds all of it: what a model is told of it, what it does, what it
 * finds, and how that is told to the customer. `registeredTools` makes it known; nothing else names it.
 */
export interface Tool<Args = unknown, Found = unknown> {
  /**
   * Name, description and JSON Schema in the strict subset both vendors take: every key required
   * (docs/outside/models.md §4).
   */
  readonly spec: ToolSpec;
  /** When a model should call it: one line of its instructions. */
  readonly whenToCall: string;
  /** Tools that look up the same kind of thing share a subject, so that it is told once. */
  readonly subject: Subject<Found>;
  /**
   * Arguments fit the schema. Throws what the edges throw. It may run twice, so it only reads (docs/security.md §5); what it
   * makes for a customer is made once, however often it runs.
   */
  run(args: Args, context: ToolContext): Promise<ToolOutcome<Found>>;
  /** What a tap on a row or button of its subject asks for; null when the id is none of its own. */
  tapped?(id: string): TapRun<Found> | null;
  /** What a cart that was filled in WhatsApp asks for; null when this tool has nothing to do with carts. */
  ordered?(cart: Extract<MessageContent, { kind: 'order' }>): TapRun<Found> | null;
}

/** Answers a tap: what it means is certain, so no model is asked. */
export type TapRun<Found = unknown> = (context: ToolContext) => Promise<ToolOutcome<Found>>;

/** A tool's name with the types of what it takes and finds, for callers that are no model. */
export interface ToolName<Args, Found> {
  readonly name: string;
  /** Never set; it carries the types. */
  readonly types?: (args: Args) => Found;
}

/**
 * Who a tool works for. The server fills it in from the verified sender; a model never sees or sets it
 * (docs/security.md §5).
 */
export interface ToolContext {
  /** E.164 of the verified sender, null when WhatsApp gave no number. */
  phone: string | null;
  /** Set when the number was another customer's before: older orders are that one's and are told to nobody. */
  ordersSince?: Date;
  customerId: string;
  conversationId: string;
  /** The customer's; English where it is left out. */
  language?: Language;
  refs: ShownRefs;
  /** What products were looked for last in this conversation, with what was shown. */
  look?: LastLook | null;
  /** Numbers of the products that were shown in earlier turns. */
  seen?: readonly string[];
  /** What flags are for this customer; left out where all are as they start. */
  flags?: FlagChoices;
  signal: AbortSignal;
  /** A customer waits for it: what a tool makes for them (a draft order) may be made. Suggestions and trials only look. */
  mayWrite?: boolean;
  /** What the customer wrote in this turn, without the prices in it and those given, which would be taken for sizes. */
  said?(limits?: readonly number[]): string;
  /** Whether the prices they name in it are in another money than the currency with this code. */
  namesOtherMoney?(code: string): boolean;
  /** The size they name in it, however they write it: "38", "M", "P" for pequeno. */
  size?: string | null;
  /** The customer's own words ask to be told when something can be bought again; a model's call alone is no such wish. */
  asksToBeTold?: boolean;
  /**
   * The same word for word. An address stands in it: it goes to the shop and to no model, log or record but the action's.
   */
  written?(): string;
  /** What the assistant told them last, where it did; a plain "yes" answers that. */
  lastSaid?: string;
  /**
   * What the customer wrote in this conversation that may prove an order theirs, newest first: ends of phone numbers,
   * e-mails in small letters, postcodes in capitals. Compared in code; it goes to no model, log or record.
   */
  proofCandidates?: readonly string[];
  /** A model asked for it, and reads what is found before the customer does; left out where the rules did. */
  readByModel?: boolean;
  /** The customer's own words, where the arguments hold other ones: "bota" was looked for as "boot". */
  saidAs?: string;
}

/** `output` goes to the model; `found` stays here and is what the customer may be told. */
export interface ToolOutcome<Found = unknown> {
  ok: boolean;
  output: Record<string, unknown>;
  /** Null when there is nothing to tell of, not even that there is nothing. */
  found: Found | null;
  handover?: Handover;
  /** Whether it was looked for in what the shop has written, and nobody had written it. */
  unwritten?: boolean;
  /** The shop could not be reached for it: nobody knows whether there is more. */
  unreachable?: boolean;
  /** What of an action is to be written with the turn, if what was found is really said. */
  actions?: readonly ActionStep[];
  /** What the customer said they want to be told of when it can be bought again; written with the turn. */
  wish?: WishDraft;
  /** The look for products it came of, for later turns to go on with. */
  look?: LastLook;
}

/** A person is asked to come: why, in one stable word, and what the model tells them in its own. */
export interface Handover {
  reason: string;
  summary?: string;
}

/** A call that came to nothing, with what the model is told of it. */
export function failed(error: string): ToolOutcome<never> {
  return { ok: false, output: { error }, found: null };
}
