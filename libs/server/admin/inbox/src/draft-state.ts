import type { DraftState } from '@feelori/contracts';
import type { OutboxEntry } from '@feelori/records/outbox';

const TAKEN_BACK: Readonly<Record<string, DraftState>> = {
  observed: 'observed',
  newer_message: 'outdated',
  discarded: 'discarded',
};

/** What became of an entry as a draft of the assistant; null where it never was one. Pure. */
export function draftState({
  stage,
  cancelReason,
  release,
}: Pick<OutboxEntry, 'stage' | 'cancelReason' | 'release'>): DraftState | null {
  if (stage === 'draft') return 'waiting';
  if (release !== undefined) return release.edited ? 'edited' : 'released';
  return stage === 'cancelled' ? (TAKEN_BACK[cancelReason ?? ''] ?? null) : null;
}
