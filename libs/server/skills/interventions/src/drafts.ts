import { Injectable } from '@nestjs/common';
import { type ReplyContent, replyText } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { type Conversation, ConversationDrafts, Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { DraftEntries, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';

/** Why a draft was taken back: the customer wrote again, and the next turn answers both; or a person did not want it. */
const NEWER = 'newer_message';
const DISCARDED = 'discarded';

/**
 * `released`: it goes out, or went out before · `newer_message`: the customer wrote again, and the assistant will answer
 * that too · `taken_since`: somebody took the conversation since, or the customer said STOP · `gone`: it is no draft any
 * more for another reason.
 */
export type DraftEnd = 'released' | 'newer_message' | 'taken_since' | 'gone';

/** What becomes of the assistant's drafts. Whoever comes first decides, by a compare-and-set on the entry. */
@Injectable()
export class Drafts {
  constructor(
    private readonly conversations: Conversations,
    private readonly drafts: ConversationDrafts,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly entries: DraftEntries,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {}

  /** Lets a draft go out, in other words where some are given, unless it is outdated. Bears repetition. */
  async release(draft: OutboxEntry, by: string, content?: ReplyContent): Promise<DraftEnd> {
    const outdated = draft.stage === 'draft' ? await this.outdated(draft) : null;
    if (outdated !== null) return outdated;
    const at = this.clock.now();
    if (draft.stage === 'draft') {
      await this.entries.release(draft._id, { by, at, ...(content ? { content } : {}) });
    }
    // Of several who release it one wins, and all of them tell what went out then.
    const entry = await this.outbox.byId(draft._id);
    if (entry?.stage !== 'released' || entry.release === undefined) {
      return entry?.cancelReason === NEWER ? 'newer_message' : 'gone';
    }
    const text = wordsIn(entry);
    await this.drafts.released(entry.conversationId, entry._id, { text, at: entry.release.at });
    return 'released';
  }

  /** Nobody wants it to go out. False when it went out, or was taken back for another reason. */
  async discard({ _id, conversationId }: OutboxEntry): Promise<boolean> {
    await this.entries.cancel(_id, DISCARDED);
    const entry = await this.outbox.byId(_id);
    if (entry?.stage !== 'cancelled' || entry.cancelReason !== DISCARDED) return false;
    await this.drafts.gone(conversationId, _id, 'draft_discarded');
    return true;
  }

  /** Somebody resolved the conversation, which is as given: a draft that was decided before then is discarded with it. */
  async discardOutdated({ _id, epoch }: Conversation): Promise<void> {
    await this.entries.cancelBefore(_id, epoch, DISCARDED);
  }

  /**
   * The customer wrote again: a draft that still waits is none any more, and what it answers waits for the next turn. One
   * that was released stays. Bears repetition, so that a crash in the middle leaves no question behind.
   */
  async supersede(conversationId: string, draftId: string): Promise<void> {
    await this.entries.cancel(draftId, NEWER);
    const [entry, turn] = await Promise.all([this.outbox.byId(draftId), this.turns.byId(draftId)]);
    if (entry?.stage === 'cancelled' && entry.cancelReason === NEWER && turn !== null) {
      const rows = await this.inbound.byIds(turn.inboundIds);
      await this.inbound.reopen(rows.filter((row) => row.state === 'done' && row.turnId === draftId));
    }
    await this.drafts.gone(conversationId, draftId, 'draft');
  }

  private async outdated({ conversationId, epoch }: OutboxEntry): Promise<DraftEnd | null> {
    const conversation = await this.conversations.byId(conversationId);
    if (conversation === null || conversation.epoch !== epoch) return 'taken_since';
    const waiting = await this.inbound.waiting(conversationId);
    return waiting.length > 0 || conversation.turn !== null ? 'newer_message' : null;
  }
}

function wordsIn({ parts }: OutboxEntry): string {
  const words = parts.map(({ content }) => replyText(content));
  return words.find((text) => text !== '') ?? '';
}
