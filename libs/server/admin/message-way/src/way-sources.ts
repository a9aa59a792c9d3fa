import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { StatusEvent } from '@feelori/records/status-events';
import type { Turn } from '@feelori/records/turns';

/** The message that is asked about: one of the customer, or a part of an entry of the outbox. */
export type WaySubject =
  { kind: 'message'; row: InboundMessage } | { kind: 'reply'; entry: OutboxEntry; part: number };

/** All that is stored about a message. */
export interface WaySources {
  subject: WaySubject;
  /** What was answered together, oldest first; the message alone where no turn took it up. */
  rows: readonly InboundMessage[];
  turn: Turn | null;
  /** What was said to it, or what the subject is a part of. */
  entry: OutboxEntry | null;
  /** What WhatsApp said about the entry's parts, oldest first. */
  statuses: readonly StatusEvent[];
  /** Names of people of the shop, by id. */
  names: ReadonlyMap<string, string>;
  /** A person or nobody has the conversation in hand, and no turn has come to this message yet. */
  turnUnderWay: boolean;
}

/** What the person who looks may see. */
export interface WaySight {
  /** What tools and models were told and told back, and ids of the log. */
  details: boolean;
  /** Whole numbers, and with them WhatsApp's own ids, which hold them. */
  numbers: boolean;
}
