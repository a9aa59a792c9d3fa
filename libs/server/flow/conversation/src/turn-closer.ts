import { Injectable } from '@nestjs/common';
import { WakeUps } from '@feelori/jobs';
import { Live } from '@feelori/platform/live';
import { type CloseResult, Conversations } from '@feelori/records/conversations';
import type { ClaimedTurn } from './claimed-turn';
import type { TurnOutcome } from './turn-outcome';

/** Ends a turn whose words are written: the conversation goes on, delivery and consoles hear of it. */
@Injectable()
export class TurnCloser {
  constructor(
    private readonly conversations: Conversations,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
  ) {}

  /**
   * Closes the turn unless its epoch is over (`moved`: nothing was closed, and nobody is told). The words come before the
   * close: a crash in between leaves an open turn, never a second answer.
   */
  async close({ conversation, open }: ClaimedTurn, outcome: TurnOutcome): Promise<CloseResult> {
    const { epoch, entry, closing } = outcome;
    const result = await this.conversations.closeTurn(conversation._id, { turnId: open.id, epoch }, closing);
    if (result.kind === 'moved') return result;
    if (entry !== null && entry.nextAt !== null) await this.wakeUps.enqueueSends([conversation._id]);
    await this.live.publish({ type: 'conversation.changed', conversationId: conversation._id });
    return result;
  }
}
