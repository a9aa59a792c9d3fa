/** A text that people send often (collection `saved_replies`). */
export interface StoredSavedReply {
  _id: string;
  shortcut: string;
  /** The shortcut as it is compared; absent once it was removed. */
  key?: string;
  text: string;
  version: number;
  createdAt: Date;
}
