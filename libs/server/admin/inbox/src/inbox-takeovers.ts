import { Injectable } from '@nestjs/common';
import type { Assignee, ConversationRow, TakeoverRequest } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import type { Actor } from '@feelori/platform/audit';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { Interventions, UnansweredMessages } from '@feelori/skills/interventions';
import { ColleagueNews } from './colleague-news';
import { ConversationAudit } from './conversation-audit';
import { InboxReader } from './inbox-reader';

/** How often somebody else may come in between while whoever has it is to lose it. */
const TRIES = 5;

/** Who has a conversation: people take it from the assistant or from a colleague, ask for it, and hand it back. */
@Injectable()
export class InboxTakeovers {
  constructor(
    private readonly interventions: Interventions,
    private readonly left: UnansweredMessages,
    private readonly reader: InboxReader,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly colleagues: ColleagueNews,
    private readonly audit: ConversationAudit,
  ) {}

  /**
   * This person has the conversation from now on, and a colleague who had it is told. `not_found` for an unknown one;
   * `conversation_taken` when another colleague than the one the caller saw has it.
   */
  async takeOver(id: string, request: TakeoverRequest, user: Actor): Promise<ConversationRow> {
    const taken = this.audit.entry(id, 'taken_over', user, { mode: 'person', assignee: user.id });
    await this.move('taken', id, request, user, (from) =>
      this.interventions.takeOver(id, user.id, from, taken),
    );
    return this.reader.conversation(id);
  }

  /** Tells the colleague who has it that this person would like to have it; nothing changes. */
  async askFor(id: string, user: Assignee): Promise<ConversationRow> {
    const row = await this.reader.conversation(id);
    await this.colleagues.tellHolder('wanted', row, user);
    return row;
  }

  /**
   * The assistant has the conversation again, and answers what nobody did; nothing changes where it had it before. As
   * with taking it, a colleague who had it is told, and `conversation_taken` when that is another than the caller saw.
   * What nobody answered is looked for twice: a turn under way may have left a message to the person in between.
   */
  async handBack(id: string, request: TakeoverRequest, user: Actor): Promise<ConversationRow> {
    const { mode } = await this.reader.conversation(id);
    if (mode === 'assistant') return this.reader.conversation(id);
    await this.left.reopen(id);
    const given = this.audit.entry(id, 'handed_back', user, { mode: 'assistant', assignee: null });
    await this.move('handed_back', id, request, user, (from) =>
      this.interventions.handBack(id, user.id, from, given),
    );
    await this.left.reopen(id);
    await this.wakeUps.enqueueTurns([id]);
    return this.reader.conversation(id);
  }

  /** Moves it out of the hands in which it was read, so that the colleague who is told is the one who lost it. */
  private async move(
    what: 'taken' | 'handed_back',
    id: string,
    { from }: TakeoverRequest,
    user: Assignee,
    act: (from: string | null) => Promise<boolean>,
  ): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await this.reader.conversation(id);
      const holder = before.assignee?.id ?? null;
      const isKnown = from === undefined || holder === null || holder === user.id || holder === from;
      if (!isKnown) throw conversationTaken(before);
      if (await act(holder)) {
        await this.live.publish({ type: 'conversation.changed', conversationId: id });
        return this.colleagues.tellHolder(what, before, user);
      }
      // The assistant has it by now: that is what was asked for.
      if (what === 'handed_back' && (await this.reader.conversation(id)).mode === 'assistant') return;
    }
    throw conversationTaken(await this.reader.conversation(id));
  }
}

/** What is told whoever would speak or act where a colleague has the conversation. */
export function conversationTaken({ assignee }: Pick<ConversationRow, 'assignee'>): AppError {
  const who = assignee?.name || 'A colleague';
  return new AppError('conversation_taken', `${who} has this conversation. Take it over to write in it.`);
}
