import { Injectable } from '@nestjs/common';
import { ACTION_FAILED } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { type Action, Actions } from '@feelori/records/actions';
import { type Conversation, ConversationActions, Conversations } from '@feelori/records/conversations';
import { decidedEntry, noticeEntry, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { toldText } from '@feelori/skills/actions';
import { findableEntry } from '@feelori/skills/search';

/** Tells the customer what became of an action, through the outbox, once; and asks for a person where one has to help. */
@Injectable()
export class ActionTeller {
  constructor(
    private readonly actions: Actions,
    private readonly conversations: Conversations,
    private readonly rows: ConversationActions,
    private readonly outbox: Outbox,
    private readonly texts: SearchTexts,
    private readonly wakeUps: WakeUps,
    private readonly clock: Clock,
  ) {}

  /** Every step bears repetition. `held` is until when this worker has the action. */
  async tell(action: Action, held: Date): Promise<void> {
    const text = toldText(action);
    const conversation = text === null ? null : await this.conversations.byId(action.conversationId);
    if (text !== null && conversation !== null) await this.say(action, conversation, text);
    await this.actions.progress(action._id, held, { toldAt: this.clock.now(), nextAt: null });
  }

  private async say(action: Action, conversation: Conversation, text: string): Promise<void> {
    const { conversationId } = action;
    const place = await this.conversations.takePlace(conversationId);
    if (place === null) return;
    const entry = entryOf(action, conversation, { text, place, now: this.clock.now() });
    const isNew = (await this.outbox.insert(entry)) === 'stored';
    if (isNew) this.texts.note(findableEntry(entry));
    if (action.state === 'failed' || action.state === 'unknown') {
      await this.conversations.handOver(conversationId, ACTION_FAILED);
    }
    if (!isNew) return;
    const from = entry.origin === 'person' ? ('person' as const) : ('assistant' as const);
    await this.rows.told(conversationId, { text, at: entry.writtenAt, from });
    await (from === 'person'
      ? this.wakeUps.enqueueReplies([conversationId])
      : this.wakeUps.enqueueBulkSends([conversationId], { first: true }));
  }
}

/** A person of the shop answers for what they decided; what a rule allowed is a notice. */
function entryOf(
  { key, state, decidedBy }: Action,
  conversation: Conversation,
  { text, place, now }: { text: string; place: number; now: Date },
): OutboxEntry {
  const { _id: conversationId, phoneNumberId, customerId, identity: to } = conversation;
  const recipient = { conversationId, phoneNumberId, customerId, to };
  const said = { eventId: `action-${key}-${state}`, parts: [{ kind: 'text' as const, text }] };
  return decidedBy === null
    ? noticeEntry(recipient, said, { place, now })
    : decidedEntry(recipient, { ...said, author: decidedBy }, { place, now });
}
