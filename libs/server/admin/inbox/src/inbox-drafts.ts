import { Injectable } from '@nestjs/common';
import { type ConversationRow, type DraftReleaseRequest, type SignedInUser } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { Conversations, isReplyWindowOpen } from '@feelori/records/conversations';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { type DraftEnd, Drafts, Interventions } from '@feelori/skills/interventions';
import { findableEntry } from '@feelori/skills/search';
import { InboxReader, noConversation } from './inbox-reader';

/** Why a draft does not go out, as people are told. */
const OUTDATED: Readonly<Record<Exclude<DraftEnd, 'released'>, string>> = {
  newer_message:
    'The customer wrote again since this was drafted. The assistant drafts an answer to all of it.',
  taken_since: 'Somebody took this conversation, or the customer said STOP, since this was drafted.',
  gone: 'This draft was taken back.',
};
const WINDOW_CLOSED =
  'The 24 hours after the customer’s last message are over: WhatsApp takes only a template now, no draft.';

/** What people make of the assistant's drafts. */
@Injectable()
export class InboxDrafts {
  constructor(
    private readonly stored: Conversations,
    private readonly outbox: Outbox,
    private readonly drafts: Drafts,
    private readonly interventions: Interventions,
    private readonly reader: InboxReader,
    private readonly texts: SearchTexts,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets a draft go out, once however often it is asked for. `draft_outdated` when the customer wrote again or somebody
   * took the conversation since, `conflict` when WhatsApp's window is closed: then nothing goes out.
   */
  async release(
    id: string,
    entryId: string,
    { text }: DraftReleaseRequest,
    user: SignedInUser,
  ): Promise<ConversationRow> {
    const draft = await this.draft(id, entryId);
    if (draft.stage === 'draft') await this.expectOpenWindow(id);
    const content = text === undefined ? undefined : ({ kind: 'text', text } as const);
    const end = await this.drafts.release(draft, user.id, content);
    if (end !== 'released') throw new AppError('draft_outdated', OUTDATED[end]);
    const said = await this.outbox.byId(entryId);
    if (said !== null) this.texts.note(findableEntry(said));
    await this.wakeUps.enqueueReplies([id]);
    return this.tell(id);
  }

  /** The customer goes on waiting, for a person. `draft_outdated` when it went out, or was taken back before. */
  async discard(id: string, entryId: string): Promise<ConversationRow> {
    const draft = await this.draft(id, entryId);
    if (!(await this.drafts.discard(draft))) {
      const why = draft.release === undefined ? OUTDATED.gone : 'This draft was released before.';
      throw new AppError('draft_outdated', why);
    }
    return this.tell(id);
  }

  /** The assistant keeps out of this conversation until it is handed back. Nothing changes where a person has it. */
  async pause(id: string): Promise<ConversationRow> {
    if (!(await this.interventions.pause(id))) return this.reader.conversation(id);
    return this.tell(id);
  }

  private async draft(id: string, entryId: string): Promise<OutboxEntry> {
    const entry = await this.outbox.byId(entryId);
    if (entry?.conversationId !== id || entry.origin !== 'assistant') {
      throw new AppError('not_found', 'There is no such draft.');
    }
    return entry;
  }

  private async expectOpenWindow(id: string): Promise<void> {
    const conversation = await this.stored.byId(id);
    if (conversation === null) throw noConversation();
    const open = isReplyWindowOpen(conversation, this.clock.ms());
    if (!open) throw new AppError('conflict', WINDOW_CLOSED);
  }

  private async tell(id: string): Promise<ConversationRow> {
    await this.live.publish({ type: 'conversation.changed', conversationId: id });
    return this.reader.conversation(id);
  }
}
