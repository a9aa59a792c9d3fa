import { aged, erased } from '@feelori/platform/erasure';
import { audited } from '@feelori/platform/audit';
import { Schema } from 'mongoose';
import type { Note } from './note';

/** Collection `notes`. */
export const noteSchema = new Schema<Note>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    author: { type: String, required: true },
    text: { type: String, required: true },
    mentions: { type: [String], required: true },
    writtenAt: { type: Date, required: true },
  },
  { collection: 'notes', versionKey: false },
);
noteSchema.plugin(audited);
noteSchema.plugin(erased, { of: 'conversation', field: 'conversationId', then: 'remove' });
noteSchema.plugin(aged, {
  kind: 'messages',
  at: 'writtenAt',
  finished: {},
  index: 'newest',
  // What is not in the audit yet stays until it is.
  also: () => ({ 'pendingAudit.0': { $exists: false } }),
  reads: ['conversationId'],
});

noteSchema.index({ conversationId: 1, writtenAt: -1, _id: -1 }, { name: 'thread_order' });
noteSchema.index({ writtenAt: -1, _id: -1 }, { name: 'newest' });
