import type { WorkingMode } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';

/** Why an answer of the assistant is not to go out by itself any more. */
export type Withheld = 'paused' | 'working_mode';

/**
 * Whether people changed how the assistant works since this was written: it is silent everywhere, or its answers do not
 * go out unseen any more. What a person said or released is theirs. Pure.
 */
export function withheld(
  { origin, release }: Pick<OutboxEntry, 'origin' | 'release'>,
  paused: boolean,
  mode: WorkingMode,
): Withheld | null {
  if (origin !== 'assistant' || release !== undefined) return null;
  if (paused) return 'paused';
  return mode === 'automatic' ? null : 'working_mode';
}

/** Whether an entry was taken back whole for that: then what it answers waits again. Pure. */
export function isWithheld({ stage, cancelReason, parts }: OutboxEntry): boolean {
  const isReason = cancelReason === 'paused' || cancelReason === 'working_mode';
  return stage === 'cancelled' && isReason && parts.every(({ state }) => state === 'cancelled');
}
