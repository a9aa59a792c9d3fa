import type { ConversationMode, ConversationStatus, WhatsAppIdentity } from '@feelori/contracts';
import type { Audited } from '@feelori/platform/audit';

/** The turn a worker has claimed and not closed yet; kept so that another worker can resume it. */
export interface OpenTurn {
  /** `<conversationId>#<n>` */
  id: string;
  n: number;
  /** Its place among all that is said in the conversation. */
  place: number;
  inboundIds: string[];
  /** The messages' revisions when they were claimed, in the same order; an earlier version kept none. */
  revisions?: number[];
  /** Grows when a message of the turn is changed or deleted; 0 when absent. */
  changes?: number;
  /** Counted up before each try, so that a crash loop is counted too. */
  attempts: number;
  claimedAt: Date;
}

/** One conversation between a customer and one of the shop's numbers (collection `conversations`). */
export interface Conversation extends Audited {
  /** `<phoneNumberId>:<customerId>` */
  _id: string;
  phoneNumberId: string;
  customerId: string;
  identity: WhatsAppIdentity;
  customerName: string;
  mode: ConversationMode;
  handoverReason: string | null;
  /** User id of the person who has the conversation; null while nobody took it. */
  assignee: string | null;
  /** The customer said STOP, on whatever number: no offers until START. The truth is the customer's own record. */
  optedOut: boolean;
  /** Grows with every takeover, hand-back and STOP: what was decided under an earlier one is not to go out. */
  epoch: number;
  /** The last place handed out to something that is said in this conversation. */
  placeSeq: number;
  turnSeq: number;
  turn: OpenTurn | null;
  /** Saves double model calls only; the compare-and-sets are the safety (docs/reliability.md §4). */
  leaseOwner: string | null;
  leaseUntil: Date;
  /** WhatsApp's 24 h window counts from here (Meta's time of the last customer message). */
  lastCustomerAt: Date | null;
  /** The `lastCustomerAt` for which WhatsApp said that the window is closed; missing where it never did. */
  windowClosedFor?: Date;
  lastAt: Date;
  lastText: string;
  /** The customer's message that the list has shown last. */
  lastMessageId?: string | null;
  /** Messages that were deleted lately: news of them that is late says nothing. */
  deletedIds?: string[];
  lastFrom: 'customer' | 'assistant' | 'person';
  unanswered: number;
  /** Since when a person is needed: handed over, or the customer wrote to one who has not answered yet. Null otherwise. */
  waitingSince: Date | null;
  /** Null while it is worked on: in the lists of who works. */
  status: Exclude<ConversationStatus, 'open'> | null;
  /** When a snooze ends by itself; null for none, and where it ends when the customer writes. */
  snoozedUntil: Date | null;
  /** Ids of its labels. */
  labels: string[];
  /** Grows with what the customer writes and what people do: a command names the one it saw. */
  revision: number;
  /** When a person of the shop last took it, gave it to somebody or wrote in it; missing where nobody did. */
  heldSince?: Date | null;
  /** The outbox entry that waits as a draft for a person to release it. */
  draftId?: string | null;
  /** Whom notes in it call; missing where they call nobody. */
  mentions?: ConversationMentions;
  createdAt: Date;
}

/** User ids of people of the shop. */
export interface ConversationMentions {
  people: string[];
  /** Those of them who have not opened the conversation since. */
  unseen: string[];
  /** When the newest of these notes was written. */
  at: Date;
}
