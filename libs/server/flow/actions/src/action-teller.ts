import { Injectable } from '@nestjs/common';
import { ACTION_FAILED } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { type Action, Actions } from '@feelori/records/actions';
import { type Conversation, ConversationActions, Conversations } from '@feelori/records/conversations';
import {
  decidedEntry,
  noticeEntry,
  noticeEntryId,
  Outbox,
  type OutboxEntry,
  personEntryId,
} from '@feelori/records/outbox';
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

  /**
   * A worker that comes after a crash finds what was put into the outbox: then only what follows it is done again, none of
   * which changes anything that people did meanwhile.
   */
  private async say(action: Action, conversation: Conversation, text: string): Promise<void> {
    const known = await this.outbox.byId(entryIdOf(action, conversation));
    if (needsPerson(action) && !isOf(known, action)) {
      await this.conversations.handOver(conversation._id, ACTION_FAILED);
    }
    const entry = known ?? (await this.write(action, conversation, text));
    if (entry === null) return;
    const { conversationId, origin, writtenAt: at } = entry;
    const from = origin === 'person' ? ('person' as const) : ('assistant' as const);
    await this.rows.told(conversationId, { text, at, from });
    await (from === 'person'
      ? this.wakeUps.enqueueReplies([conversationId])
      : this.wakeUps.enqueueBulkSends([conversationId], { first: true }));
  }

  /** Null where the conversation was erased meanwhile. */
  private async write(action: Action, conversation: Conversation, text: string): Promise<OutboxEntry | null> {
    const place = await this.conversations.takePlace(conversation._id);
    if (place === null) return null;
    const entry = entryOf(action, conversation, { text, place, now: this.clock.now() });
    if ((await this.outbox.insert(entry)) === 'stored') this.texts.note(findableEntry(entry));
    return entry;
  }
}

function needsPerson({ state }: Action): boolean {
  return state === 'failed' || state === 'unknown';
}

/** Whether it tells of this end, and not of an earlier one of the same action, which was then tried anew. */
function isOf(known: OutboxEntry | null, { endedAt }: Action): boolean {
  return known !== null && endedAt !== null && known.writtenAt >= endedAt;
}

function entryIdOf(action: Action, { _id }: Conversation): string {
  const { decidedBy } = action;
  return decidedBy === null ? noticeEntryId(_id, eventOf(action)) : personEntryId(_id, eventOf(action));
}

function eventOf({ key, state }: Action): string {
  return `action-${key}-${state}`;
}

/** A person of the shop answers for what they decided; what a rule allowed is a notice. */
function entryOf(
  action: Action,
  conversation: Conversation,
  { text, place, now }: { text: string; place: number; now: Date },
): OutboxEntry {
  const { _id: conversationId, phoneNumberId, customerId, identity: to } = conversation;
  const recipient = { conversationId, phoneNumberId, customerId, to };
  const said = { eventId: eventOf(action), parts: [{ kind: 'text' as const, text }] };
  return action.decidedBy === null
    ? noticeEntry(recipient, { ...said, wished: true }, { place, now })
    : decidedEntry(recipient, { ...said, author: action.decidedBy }, { place, now });
}
