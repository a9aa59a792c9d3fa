import { Injectable } from '@nestjs/common';
import type { ConversationRow, NoteRequest, ThreadNote } from '@feelori/contracts';
import type { Actor } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { ConversationMentions } from '@feelori/records/conversations';
import { type Note, Notes } from '@feelori/records/notes';
import { Colleagues, Users } from '@feelori/records/users';
import { ColleagueNews } from './colleague-news';
import { ConversationAudit } from './conversation-audit';
import { InboxReader } from './inbox-reader';
import { threadNote } from './thread-entries';

const MAY = 'conversations:read';

/** What people tell each other in a conversation. It stays among them: neither customers nor models ever see it. */
@Injectable()
export class InboxNotes {
  constructor(
    private readonly notes: Notes,
    private readonly mentions: ConversationMentions,
    private readonly people: Colleagues,
    private readonly users: Users,
    private readonly reader: InboxReader,
    private readonly colleagues: ColleagueNews,
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly audit: ConversationAudit,
  ) {}

  /**
   * Writes the note and tells whom it calls. The same `clientNoteId` again is the note that it was first written as, and
   * tells again, since the first try may have ended in between.
   */
  async add(conversationId: string, request: NoteRequest, user: Actor): Promise<ThreadNote> {
    await this.reader.conversation(conversationId);
    const _id = `${conversationId}#n-${request.clientNoteId}`;
    const note = (await this.notes.byId(_id)) ?? (await this.write(_id, conversationId, request, user));
    const others = note.mentions.filter((id) => id !== note.author);
    if (others.length > 0) await this.mentions.call(conversationId, others, note.writtenAt);
    await this.live.publish({ type: 'conversation.changed', conversationId });
    await this.colleagues.tellMentioned(conversationId, note.mentions, user);
    const names = await this.users.namesOf([note.author, ...note.mentions]);
    return threadNote(note, { names });
  }

  /** Whoever opens a conversation has seen the notes that call them. */
  async see(conversationId: string, userId: string): Promise<ConversationRow> {
    const seen = await this.mentions.see(conversationId, userId);
    if (seen === null) return this.reader.conversation(conversationId);
    await this.live.publish({ type: 'conversation.changed', conversationId });
    return this.reader.row(seen);
  }

  private async write(
    _id: string,
    conversationId: string,
    { text, mentions }: NoteRequest,
    user: Actor,
  ): Promise<Note> {
    const called = [...new Set(mentions)];
    const areThere = await Promise.all(called.map((id) => this.people.isOne(id, MAY)));
    if (areThere.includes(false)) throw nobodyToCall();
    const writtenAt = this.clock.now();
    const note = { _id, conversationId, author: user.id, text, mentions: called, writtenAt };
    return this.notes.add(note, this.audit.entry(conversationId, 'noted', user, { mentions: called }));
  }
}

function nobodyToCall(): AppError {
  const message = 'Somebody this note names is not in the team any more.';
  return new AppError('validation_failed', message, [{ field: 'mentions', message }]);
}
