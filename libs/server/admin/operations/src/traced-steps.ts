import type { FailureTrace } from '@feelori/contracts';
import type { DeadLetter } from '@feelori/records/dead-letters';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';

/** What happened up to a dead letter, in its order; no text of anybody. Pure. */
export function tracedSteps(
  letter: DeadLetter,
  turn: Turn | null,
  entry: OutboxEntry | null,
): FailureTrace['steps'] {
  const times = letter.attempts === 1 ? 'once' : `${letter.attempts} times`;
  return [
    ...(turn === null ? [] : turnSteps(turn)),
    ...(entry?.parts.map(partStep) ?? []),
    { what: `Given up after it was tried ${times}`, at: letter.at.toISOString() },
  ];
}

function turnSteps({ askedAt, endedAt, tools, answeredBy, decision }: Turn): FailureTrace['steps'] {
  const used = tools.map(({ name, ms, ok }) => ({
    what: `${name} ${ok ? 'answered' : 'failed'} after ${ms} ms`,
    at: null,
  }));
  const by = answeredBy === null ? '' : ` by ${answeredBy}`;
  const end = { what: `The turn ended: ${decision.replaceAll('_', ' ')}${by}`, at: endedAt.toISOString() };
  return [{ what: 'The customer wrote', at: askedAt.toISOString() }, ...used, end];
}

function partStep({ i, state, attempt, errorCode, sendingAt, sentAt }: OutboxPart): FailureTrace['steps'][0] {
  const error = errorCode === null ? '' : `, WhatsApp's error ${errorCode}`;
  const at = sentAt ?? sendingAt;
  return { what: `Part ${i + 1}: ${state}, try ${attempt}${error}`, at: at?.toISOString() ?? null };
}
