import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';

export interface UnansweredFacts {
  /** Records of the turns that took the messages up, by id. */
  turns: ReadonlyMap<string, Pick<Turn, 'decision' | 'reason'>>;
  /** What these turns said, by their id. */
  said: ReadonlyMap<string, Pick<OutboxEntry, 'stage' | 'cancelReason' | 'parts'>>;
  /** When anybody said something to the customer last. */
  saidAt: Date | null;
  /** That was in the WhatsApp Business app: then WhatsApp's times tell what was answered, not those of the arrival. */
  saidInApp?: boolean;
  /** Whoever wrote before this is not answered by itself any more. */
  oldest: Date;
}

/** Silences that were meant for the moment, not for the message; those beside a person are `mode_…`. */
const FOR_NOW = ['paused', 'taken_over'];
/** Why an answer of which nothing went out was taken back, where the question stands. */
const NOT_FOR_ITSELF = ['paused', 'working_mode', 'takeover', 'decided_before'];

/**
 * The messages the assistant kept out of because a person had the conversation or it was paused, or whose answer was taken
 * back for that, and nobody said anything since. Any of its other silences was meant for the message itself, and stays. Pure.
 */
export function unansweredOf(messages: readonly InboundMessage[], facts: UnansweredFacts): InboundMessage[] {
  const { saidAt, saidInApp = false, oldest } = facts;
  return messages.filter(({ state, turnId, receivedAt, sentAt }) => {
    const later = saidAt === null || (saidInApp ? sentAt : receivedAt) > saidAt;
    return state === 'done' && later && sentAt >= oldest && isLeft(turnId ?? '', facts);
  });
}

function isLeft(turnId: string, { turns, said }: UnansweredFacts): boolean {
  const turn = turns.get(turnId);
  if (turn?.decision === 'silent') {
    return turn.reason !== null && (turn.reason.startsWith('mode_') || FOR_NOW.includes(turn.reason));
  }
  const entry = said.get(turnId);
  return (
    entry?.stage === 'cancelled' &&
    NOT_FOR_ITSELF.includes(entry.cancelReason ?? '') &&
    entry.parts.every(({ state }) => state === 'cancelled')
  );
}
