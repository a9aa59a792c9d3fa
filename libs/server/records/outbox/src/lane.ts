import type { EntryOrigin } from '@feelori/contracts';

/**
 * `dialogue`: somebody speaks with the customer, who waits for it · `bulk`: nobody asked for it, and it may come many
 * thousand times at once. Each has a queue of its own, and the dialogue never waits for the bulk (docs/decisions/0063).
 */
export type Lane = 'dialogue' | 'bulk';

/** Whose words go which way, the more urgent first. */
export const LANES = {
  dialogue: ['person', 'assistant'],
  bulk: ['notice', 'campaign'],
} as const satisfies Record<Lane, readonly EntryOrigin[]>;

export function laneOf(origin: EntryOrigin): Lane {
  switch (origin) {
    case 'person':
    case 'assistant':
      return 'dialogue';
    case 'notice':
    case 'campaign':
      return 'bulk';
  }
}

/** The lane of an entry of which only the id is known (`entry-id.ts`). */
export function laneOfEntry(entryId: string): Lane {
  return /^[nc]-/.test(entryId.slice(entryId.lastIndexOf('#') + 1)) ? 'bulk' : 'dialogue';
}
