import { Injectable } from '@nestjs/common';
import { customerIdOf } from '@feelori/contracts';
import { ConversationLists, LabelledConversations } from '@feelori/records/conversations';
import { Notes } from '@feelori/records/notes';
import type { CustomerPlace } from './list-cursor';

/** A conversation that carries a label, or a note: where it stands among its like, and whose it is. */
export interface Mark extends CustomerPlace {
  customerId: string;
}

/** What is put on conversations, as a way to the people in them; newest first. */
export interface Marks {
  page(from: CustomerPlace | null, limit: number): Promise<Mark[]>;
  /** All, or the newest of each conversation, of these customers. */
  ofCustomers(ids: readonly string[]): Promise<Mark[]>;
}

/** A customer has one conversation with each of the shop's numbers. */
const CONVERSATIONS_MOST = 2_000;

@Injectable()
export class PersonMarks {
  constructor(
    private readonly labelled: LabelledConversations,
    private readonly conversations: ConversationLists,
    private readonly notes: Notes,
  ) {}

  label(label: string): Marks {
    return {
      page: async (from, limit) => (await this.labelled.page(label, from, limit)).map(markOfLabel),
      ofCustomers: async (ids) => (await this.labelled.ofCustomers(label, ids)).map(markOfLabel),
    };
  }

  noted(): Marks {
    return {
      page: async (from, limit) => {
        const place = from && { writtenAt: from.at, _id: from.id };
        return (await this.notes.newest(place, limit)).map(markOfNote);
      },
      ofCustomers: async (ids) => {
        const found = await this.conversations.ofCustomers(ids, CONVERSATIONS_MOST);
        return (await this.notes.newestOf(found.map(({ _id }) => _id))).map(markOfNote);
      },
    };
  }
}

function markOfLabel({
  _id: id,
  lastAt: at,
  customerId,
}: {
  _id: string;
  lastAt: Date;
  customerId: string;
}): Mark {
  return { id, at, customerId };
}

function markOfNote(note: { _id: string; writtenAt: Date; conversationId: string }): Mark {
  return { id: note._id, at: note.writtenAt, customerId: customerIdOf(note.conversationId) };
}
