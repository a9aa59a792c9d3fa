import type { CustomerMessage } from '@feelori/contracts';

/**
 * One customer message as it came (collection `inbound`). Its `_id` is the dedupe key: the same message
 * delivered twice by WhatsApp clashes and stays one row, without any secondary index.
 */
export interface InboundMessage {
  /** `<phoneNumberId>:<wamid>` */
  _id: string;
  /** `<phoneNumberId>:<customerId>` */
  conversationId: string;
  customerId: string;
  /** Meta's own time, for order; `receivedAt` is ours, for delays. */
  sentAt: Date;
  receivedAt: Date;
  message: CustomerMessage;
  /** `received` waits for a turn, `done` was taken up by `turnId`, `dead` could not be handled. */
  state: 'received' | 'done' | 'dead';
  turnId: string | null;
}
