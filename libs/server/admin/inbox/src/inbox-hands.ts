import { Injectable } from '@nestjs/common';
import type { ConversationRow, SignedInUser, TakeOverRequest } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { Interventions, LeftMessages } from '@feelori/skills/interventions';
import { InboxReader } from './inbox-reader';

/** Who has a conversation: people take it from the assistant or from a colleague, ask for it, and hand it back. */
@Injectable()
export class InboxHands {
  constructor(
    private readonly interventions: Interventions,
    private readonly left: LeftMessages,
    private readonly reader: InboxReader,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
  ) {}

  /**
   * This person has the conversation from now on, and a colleague who had it is told. `not_found` for an unknown one;
   * `conversation_taken` when another colleague than the one the caller saw has it.
   */
  async takeOver(id: string, { from }: TakeOverRequest, user: SignedInUser): Promise<ConversationRow> {
    const before = await this.reader.conversation(id);
    if (!(await this.interventions.takeOver(id, user.id, from))) {
      throw conversationTaken(await this.reader.conversation(id));
    }
    await this.tell(id);
    const holder = before.assignee?.id;
    if (holder !== undefined && holder !== user.id) await this.tellHolder('taken', id, holder, user);
    return this.reader.conversation(id);
  }

  /** Tells the colleague who has it that this person would like to have it; nothing changes. */
  async askFor(id: string, user: SignedInUser): Promise<ConversationRow> {
    const row = await this.reader.conversation(id);
    const holder = row.assignee?.id;
    if (holder !== undefined && holder !== user.id) await this.tellHolder('wanted', id, holder, user);
    return row;
  }

  /**
   * The assistant has the conversation again, and answers what nobody did; nothing changes where it had it before. Twice,
   * since a turn that was under way may have left a message to the person in between.
   */
  async handBack(id: string): Promise<ConversationRow> {
    const { mode } = await this.reader.conversation(id);
    if (mode !== 'assistant') await this.left.reopen(id);
    if (await this.interventions.handBack(id)) {
      await this.left.reopen(id);
      await this.wakeUps.enqueueTurns([id]);
      await this.tell(id);
    }
    return this.reader.conversation(id);
  }

  private tell(conversationId: string): Promise<void> {
    return this.live.publish({ type: 'conversation.changed', conversationId });
  }

  private tellHolder(
    what: 'taken' | 'wanted',
    conversationId: string,
    from: string,
    { id, name }: SignedInUser,
  ): Promise<void> {
    return this.live.publish({ type: `conversation.${what}`, conversationId, from, by: { id, name } });
  }
}

/** What is told whoever would speak where a colleague has the conversation. */
export function conversationTaken({ assignee }: Pick<ConversationRow, 'assignee'>): AppError {
  const who = assignee?.name || 'A colleague';
  return new AppError('conversation_taken', `${who} has this conversation. Take it over to write in it.`);
}
