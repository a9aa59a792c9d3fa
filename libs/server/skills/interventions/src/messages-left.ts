import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn } from '@feelori/records/turns';

export interface LeftFacts {
  /** Records of the turns that took the messages up, by id. */
  turns: ReadonlyMap<string, Pick<Turn, 'decision' | 'reason'>>;
  /** When anybody said something to the customer last. */
  saidAt: Date | null;
  /** Whoever wrote before this is not answered by itself any more. */
  oldest: Date;
}

/**
 * The messages the assistant kept out of because a person had the conversation, and nobody said anything since. Any of
 * its other silences was meant for the message itself, and stays. Pure.
 */
export function messagesLeft(
  messages: readonly InboundMessage[],
  { turns, saidAt, oldest }: LeftFacts,
): InboundMessage[] {
  return messages.filter(({ state, turnId, receivedAt, sentAt }) => {
    const turn = turns.get(turnId ?? '');
    const keptOut = turn?.decision === 'silent' && turn.reason?.startsWith('mode_') === true;
    const later = saidAt === null || receivedAt > saidAt;
    return state === 'done' && keptOut && later && sentAt >= oldest;
  });
}
