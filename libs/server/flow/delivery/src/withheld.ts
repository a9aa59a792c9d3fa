import type { WorkingMode } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';

/** Why an answer of the assistant is not to go out by itself any more. */
export type Withheld = 'paused' | 'working_mode';

/**
 * Why an answer of the assistant must not go out by itself any more, since people changed how it works; null when it may,
 * and for what a person said or released. Pure.
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

/** Whether an entry was taken back for one of these reasons before any of it went out: then what it answers waits again. Pure. */
export function isWithheld({ stage, cancelReason, parts }: OutboxEntry): boolean {
  const isReason = cancelReason === 'paused' || cancelReason === 'working_mode';
  return stage === 'cancelled' && isReason && parts.every(({ state }) => state === 'cancelled');
}
