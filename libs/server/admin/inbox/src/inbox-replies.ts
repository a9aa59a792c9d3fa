import { Injectable } from '@nestjs/common';
import {
  type AttachedFile,
  type AttachedKind,
  type ProductReplyRequest,
  type ReplyContent,
  type ReplyRequest,
  replyText,
  type TemplateReplyRequest,
  type ThreadReply,
} from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import type { Actor } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import {
  type Conversation,
  ConversationTakeovers,
  Conversations,
  isReplyWindowOpen,
} from '@feelori/records/conversations';
import { UnsentFiles } from '@feelori/records/media';
import { Outbox, type OutboxEntry, personEntryId } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { Interventions } from '@feelori/skills/interventions';
import { findableEntry } from '@feelori/skills/search';
import { ConversationAudit } from './conversation-audit';
import { conversationTaken } from './inbox-takeovers';
import { FILE_GONE } from './file-gone';
import { InboxReader, noConversation } from './inbox-reader';
import { InboxProducts } from './inbox-products';
import { InboxTemplates } from './inbox-templates';
import { contentsOf, personEntry } from './person-entry';
import { threadReplies } from './thread-entries';

const NO_ADDRESS =
  'WhatsApp has given this customer’s number to somebody else, so nothing can be sent to them here. Once they write again, you can answer.';
const WINDOW_CLOSED =
  'The 24 hours after the customer’s last message are over: WhatsApp takes only a template now, no words of your own.';

type Said = ReplyRequest | TemplateReplyRequest | ProductReplyRequest;

/** What people say goes through the outbox like everything else, under the id their console gave it. */
@Injectable()
export class InboxReplies {
  constructor(
    private readonly stored: Conversations,
    private readonly takeovers: ConversationTakeovers,
    private readonly outbox: Outbox,
    private readonly files: UnsentFiles,
    private readonly templates: InboxTemplates,
    private readonly products: InboxProducts,
    private readonly interventions: Interventions,
    private readonly reader: InboxReader,
    private readonly wakeUps: WakeUps,
    private readonly texts: SearchTexts,
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly audit: ConversationAudit,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Says this to the customer, taking the conversation first where nobody of the shop has it. Before anything is
   * written: `conflict` when there is no way to them any more, or WhatsApp's window is closed, `template_refused` or `validation_failed` for a template that
   * WhatsApp would not take, `conversation_taken` when a colleague has the conversation. A repeated id gives the message
   * it was first written as.
   */
  async reply(id: string, request: Said, actor: Actor): Promise<ThreadReply> {
    const entryId = personEntryId(id, request.clientMessageId);
    const [conversation, before] = await Promise.all([this.stored.byId(id), this.outbox.byId(entryId)]);
    if (conversation === null) throw noConversation();
    const entry = before ?? (await this.write(conversation, request, actor));
    // Again for a repeated one: the first try may have ended in between.
    await this.takeovers.spoke(id, { text: wordsIn(entry), at: entry.writtenAt });
    if (entry.nextAt !== null) await this.wakeUps.enqueueReplies([id]);
    await this.tell(id);
    const [reply] = threadReplies(entry, NO_TURNS);
    if (reply === undefined) throw new Error('an entry of a person without a part');
    return reply;
  }

  /** The entry as it stands then: of several tries at once the first one that got through. */
  private async write(conversation: Conversation, request: Said, actor: Actor): Promise<OutboxEntry> {
    const { _id, mode, assignee } = conversation;
    const { id: userId } = actor;
    if (!hasAddress(conversation)) throw new AppError('conflict', NO_ADDRESS);
    const readyMade = await this.readyMade(conversation, request);
    const hasIt = mode === 'person' && assignee === userId;
    const taken = this.audit.entry(_id, 'taken_over', actor, { mode: 'person', assignee: userId });
    if (!hasIt && !(await this.interventions.takeOver(_id, userId, null, taken))) {
      throw conversationTaken(await this.reader.conversation(_id));
    }
    const contents = readyMade === null ? await this.ownContents(_id, request) : [readyMade];
    const place = await this.stored.takePlace(_id);
    if (place === null) throw noConversation();
    const { clientMessageId } = request;
    const said = { clientMessageId, contents, author: userId, place, now: this.clock.now() };
    const entry = personEntry(conversation, said);
    if ((await this.outbox.insert(entry)) === 'stored') {
      this.texts.note(findableEntry(entry));
      this.metrics.usage.count('replies', 'console');
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

  /**
   * A template, which may go out at any time, or a product as the shop has it now; null for words of their own. All but a
   * template needs WhatsApp's window to be open.
   */
  private async readyMade(conversation: Conversation, request: Said): Promise<ReplyContent | null> {
    if ('templateId' in request) return this.templates.contentFor(conversation, request);
    const open = isReplyWindowOpen(conversation, this.clock.ms());
    if (!open) throw new AppError('conflict', WINDOW_CLOSED);
    return 'productId' in request
      ? this.products.contentFor(conversation.customerId, request.productId)
      : null;
  }

  private async ownContents(conversationId: string, request: Said): Promise<ReplyContent[]> {
    if (!('text' in request)) return [];
    const file = await this.attached(conversationId, request.attachmentId);
    return contentsOf(request.text.toWellFormed(), file);
  }

  private tell(conversationId: string): Promise<void> {
    return this.live.publish({ type: 'conversation.changed', conversationId });
  }
}

/** Whether anything is left that WhatsApp would take for them. */
function hasAddress({ identity: { waId, userId, parentUserId } }: Conversation): boolean {
  const isNumber = waId !== undefined && /^\d+$/.test(waId);
  return isNumber || (userId ?? parentUserId) !== undefined;
}

/** No turn of the assistant stands behind what a person says, and no message of the customer is shown with it. */
const NO_TURNS = { turns: new Map<string, never>() };

function wordsIn({ parts }: OutboxEntry): string {
  const words = parts.map(({ content }) => replyText(content)).find((text) => text !== '');
  const first = parts[0]?.content;
  return words ?? (first?.kind === 'attachment' ? `[${first.file.kind}]` : '');
}
