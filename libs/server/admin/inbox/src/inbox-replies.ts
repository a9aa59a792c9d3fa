import { Injectable } from '@nestjs/common';
import {
  type AttachedFile,
  type AttachedKind,
  isWindowOpen,
  type ReplyRequest,
  replyText,
  type ThreadReply,
  windowEndsMs,
} from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { type Conversation, ConversationTakeovers, Conversations } from '@feelori/records/conversations';
import { UnsentFiles } from '@feelori/records/media';
import { Outbox, type OutboxEntry, personEntryId } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { Interventions } from '@feelori/skills/interventions';
import { findableEntry } from '@feelori/skills/search';
import { conversationTaken } from './inbox-takeovers';
import { InboxReader, noConversation } from './inbox-reader';
import { personEntry } from './person-entry';
import { threadReplies } from './thread-entries';

const WINDOW_CLOSED =
  'The 24 hours after the customer’s last message are over: WhatsApp takes only a template now, no words of your own.';

const FILE_GONE = 'The attached file is not kept here any more. Attach it again.';

/** What people say goes through the outbox like everything else, under the id their console gave it. */
@Injectable()
export class InboxReplies {
  constructor(
    private readonly stored: Conversations,
    private readonly takeovers: ConversationTakeovers,
    private readonly outbox: Outbox,
    private readonly files: UnsentFiles,
    private readonly interventions: Interventions,
    private readonly reader: InboxReader,
    private readonly wakeUps: WakeUps,
    private readonly texts: SearchTexts,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Says this to the customer, taking the conversation first where nobody of the shop has it. Before anything is
   * written: `conflict` when WhatsApp's window is closed, `conversation_taken` when a colleague has the conversation. A
   * repeated id gives the message it was first written as.
   */
  async reply(id: string, request: ReplyRequest, userId: string): Promise<ThreadReply> {
    const entryId = personEntryId(id, request.clientMessageId);
    const [conversation, before] = await Promise.all([this.stored.byId(id), this.outbox.byId(entryId)]);
    if (conversation === null) throw noConversation();
    const entry = before ?? (await this.write(conversation, request, userId));
    // Again for a repeated one: the first try may have ended in between.
    await this.takeovers.spoke(id, { text: wordsIn(entry), at: entry.writtenAt });
    if (entry.nextAt !== null) await this.wakeUps.enqueueReplies([id]);
    await this.tell(id);
    const [reply] = threadReplies(entry, NO_TURNS);
    if (reply === undefined) throw new Error('an entry of a person without a part');
    return reply;
  }

  /** The entry as it stands then: of several tries at once the first one that got through. */
  private async write(
    conversation: Conversation,
    request: ReplyRequest,
    userId: string,
  ): Promise<OutboxEntry> {
    const { _id, mode, assignee } = conversation;
    const { lastCustomerAt } = conversation;
    const open = lastCustomerAt !== null && isWindowOpen(windowEndsMs(lastCustomerAt), this.clock.ms());
    if (!open) throw new AppError('conflict', WINDOW_CLOSED);
    const hasIt = mode === 'person' && assignee === userId;
    if (!hasIt && !(await this.interventions.takeOver(_id, userId, null))) {
      throw conversationTaken(await this.reader.conversation(_id));
    }
    const file = await this.attached(_id, request.attachmentId);
    const place = await this.stored.takePlace(_id);
    if (place === null) throw noConversation();
    const entry = personEntry(conversation, request, { author: userId, place, file, now: this.clock.now() });
    if ((await this.outbox.insert(entry)) === 'stored') {
      this.texts.note(findableEntry(entry));
      return entry;
    }
    return (await this.outbox.byId(entry._id)) ?? entry;
  }

  private async attached(conversationId: string, id: string | undefined): Promise<AttachedFile | null> {
    if (id === undefined) return null;
    const file = await this.files.use(id, conversationId);
    if (file === null) throw new AppError('not_found', FILE_GONE);
    const { metadata, length: size, filename: name = 'file' } = file;
    return { id, kind: metadata.kind as AttachedKind, type: metadata.type, size, name };
  }

  private tell(conversationId: string): Promise<void> {
    return this.live.publish({ type: 'conversation.changed', conversationId });
  }
}

/** No turn of the assistant stands behind what a person says, and no message of the customer is shown with it. */
const NO_TURNS = { turns: new Map<string, never>() };

function wordsIn({ parts }: OutboxEntry): string {
  const words = parts.map(({ content }) => replyText(content)).find((text) => text !== '');
  const first = parts[0]?.content;
  return words ?? (first?.kind === 'attachment' ? `[${first.file.kind}]` : '');
}
