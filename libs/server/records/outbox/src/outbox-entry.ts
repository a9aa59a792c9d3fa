import type {
  Answerer,
  EntryOrigin,
  MessageContent,
  ReplyContent,
  SendState,
  WhatsAppIdentity,
} from '@feelori/contracts';
import type { Trail } from '@feelori/platform/tracing';

/** One WhatsApp message of an entry. */
export interface OutboxPart {
  i: number;
  content: ReplyContent;
  state: SendState;
  /** A person wrote its words anew after WhatsApp had refused those of the entry's author. */
  edited?: true;
  /** How often a POST was begun; part of the opaque data that statuses carry back. */
  attempt: number;
  /** How often it was sent again because nobody knew whether it had gone out; none when absent. */
  resends?: number;
  sendingAt: Date | null;
  /** Earliest time of the next try while `pending` after a refusal. */
  retryAt: Date | null;
  wamid: string | null;
  errorCode: number | null;
  sentAt: Date | null;
}

/** A `draft` waits for a person to release it; of a `cancelled` entry nothing more goes out. */
export type EntryStage = 'draft' | 'released' | 'cancelled';

/** One thing to say to a customer, whoever says it, with its send states (collection `outbox`). */
export interface OutboxEntry {
  /** Deterministic, by origin (`entry-id.ts`): the first writer wins, so writing it twice is writing it once. */
  _id: string;
  conversationId: string;
  phoneNumberId: string;
  customerId: string;
  to: WhatsAppIdentity;
  origin: EntryOrigin;
  /** Order within the conversation, handed out by the conversation's counter `placeSeq`. */
  place: number;
  /** The conversation's epoch the assistant decided under; null where a takeover does not concern it. */
  epoch: number | null;
  /** User id of the person who spoke. */
  author: string | null;
  answeredBy: Answerer;
  writtenAt: Date;
  stage: EntryStage;
  /** One stable word: `takeover`, `stop`, `discarded` … */
  cancelReason: string | null;
  /**
   * What the assistant's answer changes in its conversation. It stands here, not only in the turn's record, because
   * the insert of the entry alone decides: whoever resumes the turn must find it together with the words.
   */
  handoverReason: string | null;
  consent: 'stop' | 'start' | null;
  parts: OutboxPart[];
  /** Of an entry that was withdrawn: what its parts count their tries from when it is written anew. */
  triesSpent?: number;
  /** Of a notice that tells what became of something the customer asked for themselves: a STOP, which ends what comes unasked, leaves it. */
  wished?: boolean;
  /** Where it came from: delivery goes on under that correlation id, and in that trace. */
  trail?: Trail;
  /** Of a draft that was released: by whom (user id), when, and whether in words of their own. */
  release?: { by: string; at: Date; edited: boolean };
  /**
   * Of what a person wrote in the WhatsApp Business app: what it says by now, when it came here, the change whose words
   * these are, and `original` while only a change of it came. The part holds the same in words.
   */
  app?: {
    content: MessageContent;
    cameAt: Date;
    revision: number;
    edit?: { id: string; at: Date };
    original?: 'missing';
  };
  /** When delivery must look at it again; null for a draft, and once nothing is left to do. */
  nextAt: Date | null;
}
