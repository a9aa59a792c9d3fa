/** That a message was erased (collection `erased_messages`): a keyed hash of its id at WhatsApp, which holds the number. */
export interface ErasedMessage {
  _id: string;
  /** WhatsApp tells of it no more by then. */
  expiresAt: Date;
}
