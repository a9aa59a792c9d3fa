import type { EntryOrigin } from '@feelori/contracts';

/** Who asks for a send: what nobody asked for shares what is left over, whoever says it. */
export type PaceClass = Extract<EntryOrigin, 'person' | 'assistant'> | 'bulk';

/** What only people of the shop may use up of a number's burst. */
const PEOPLES_SHARE = 1 / 8;
/** So much of a second's sends may be bulk's at any moment: no answer waits longer because of it. */
const BULK_SHARE = 1 / 20;

/**
 * How many sends of a number may be ahead of its pace when one of this class asks. All are counted together, so that a
 * more urgent class always finds what the others must leave: of 80 a second, bulk may be 4 ahead (50 ms), answers 70,
 * people 80. At least one, or a slow number would send nothing. Pure.
 */
export function numberShare(paceClass: PaceClass, sendsPerSecond: number): number {
  switch (paceClass) {
    case 'person':
      return sendsPerSecond;
    case 'assistant':
      return Math.max(1, Math.floor(sendsPerSecond * (1 - PEOPLES_SHARE)));
    case 'bulk':
      return Math.max(1, Math.floor(sendsPerSecond * BULK_SHARE));
  }
}
