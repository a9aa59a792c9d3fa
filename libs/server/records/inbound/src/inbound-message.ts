import type { CustomerMessage } from '@feelori/contracts';
import type { ReceivedMedium } from './received-medium';

/**
 * One customer message (collection `inbound`) as it came, or as the customer changed it since. Its `_id` is the dedupe
 * key: the same message delivered twice by WhatsApp clashes and stays one row, without any secondary index.
 */
export interface InboundMessage {
  /** `<phoneNumberId>:<wamid>` */
  _id: string;
  /** `<phoneNumberId>:<customerId>` */
  conversationId: string;
  customerId: string;
  /** Meta's own time, for order; `receivedAt` is ours, for delays. */
  sentAt: Date;
  /** When it came; of one that is to be answered anew, when its new words came. */
  receivedAt: Date;
  message: CustomerMessage;
  /** `received` waits for a turn, `done` was taken up by `turnId`, `dead` could not be handled. */
  state: 'received' | 'done' | 'dead';
  turnId: string | null;
  /** Grows with each change of what the message says; 0 when absent. Whoever answered it looks whether it is still the same. */
  revision?: number;
  /** The edit whose words stand here: its WhatsApp id, and the time WhatsApp gives it. */
  edit?: { id: string; at: Date };
  /** It was edited to something WhatsApp did not pass on. */
  unseenEdit?: true;
  /** When the last change came. */
  changedAt?: Date;
  /** What this row stands in for: only changes of the message came so far, or only a placeholder. */
  original?: 'missing' | 'placeholder';
  /** Changes that others than the sender of this stand-in made of the same message: the original tells whose it is. */
  foreign?: InboundMessage[];
  /** Turns that answered other words of it before `turnId`, or before it is answered again. */
  earlierTurnIds?: string[];
  /** While it waits to be answered anew: the meaning (`meaningOf`) that was answered. */
  answeredAs?: string;
  /** Of a message that shows a file, or did. */
  medium?: ReceivedMedium;
  /** Of the webhook it came with: the id under which the log tells of that request. */
  correlationId?: string;
}

/** The revision of a row, also of one that was never changed. */
export function revisionOf({ revision }: Pick<InboundMessage, 'revision'>): number {
  return revision ?? 0;
}
