/**
 * That a message was erased (collection `erased_messages`): a keyed hash of its id at WhatsApp, which holds the number; or of
 * the number of who was erased.
 */
export interface ErasedMessage {
  _id: string;
  /** WhatsApp tells of it no more by then. */
  expiresAt: Date;
}
