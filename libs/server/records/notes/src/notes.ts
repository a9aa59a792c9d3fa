import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AuditEntry } from '@feelori/platform/audit';
import { insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Note, NotePlace } from './note';

/** Internal notes. They are written once and stay as they are. */
@Injectable()
export class Notes {
  constructor(@InjectModel('Note') private readonly model: Model<Note>) {}

  /** The note as it stands then: the first writer of an id wins, and only that one is in the audit. */
  async add(note: Note, audit: AuditEntry | null = null): Promise<Note> {
    const stored = audit === null ? note : { ...note, pendingAudit: [audit] };
    const { known } = await insertNew(this.model.collection, [stored]);
    return known.length === 0 ? note : ((await this.byId(note._id)) ?? note);
  }

  async byId(id: string): Promise<Note | null> {
    return this.model.findOne({ _id: { $eq: id } }).lean();
  }

  /** Notes of a conversation from a place on, newest first; null begins with the newest. */
  async page(conversationId: string, from: NotePlace | null, limit: number): Promise<Note[]> {
    return this.model
      .find(from === null ? { conversationId: { $eq: conversationId } } : fromPlace(conversationId, from))
      .sort({ writtenAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /** The notes of all conversations, newest first, from behind the given place on. */
  async newest(from: NotePlace | null, limit: number): Promise<(NotePlace & Pick<Note, 'conversationId'>)[]> {
    const behind =
      from === null
        ? {}
        : {
            writtenAt: { $lte: from.writtenAt },
            $or: [{ writtenAt: { $lt: from.writtenAt } }, { _id: { $lt: from._id } }],
          };
    return this.model
      .find(behind, { conversationId: 1, writtenAt: 1 })
      .sort({ writtenAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /** The newest note of each of these conversations that has one. */
  async newestOf(conversationIds: readonly string[]): Promise<(NotePlace & Pick<Note, 'conversationId'>)[]> {
    const found = await Promise.all(
      conversationIds.map((conversationId) =>
        this.model
          .findOne({ conversationId: { $eq: conversationId } }, { conversationId: 1, writtenAt: 1 })
          .sort({ writtenAt: -1, _id: -1 })
          .lean(),
      ),
    );
    return found.flatMap((note) => note ?? []);
  }
}

/** Each branch is a range of the index `thread_order`. */
function fromPlace(conversationId: string, { writtenAt, _id }: NotePlace): object {
  return {
    $or: [
      { conversationId, writtenAt: { $lt: writtenAt } },
      { conversationId, writtenAt, _id: { $lte: _id } },
    ],
  };
}
