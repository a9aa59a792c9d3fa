import type { Audited } from '@feelori/platform/audit';

/** What people of the shop tell each other in a conversation (collection `notes`). No customer and no model ever sees it. */
export interface Note extends Audited {
  /** `<conversationId>#n-<the id its writer's console gave it>` */
  _id: string;
  conversationId: string;
  /** User id of who wrote it. */
  author: string;
  text: string;
  /** User ids of the colleagues it names. */
  mentions: string[];
  writtenAt: Date;
}

/** Where a note stands in its thread. */
export type NotePlace = Pick<Note, 'writtenAt' | '_id'>;
