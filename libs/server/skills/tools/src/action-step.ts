import type { ActionDraft } from '@feelori/records/actions';

/**
 * How far a turn brought something that is to be done to an order. A tool only says so; it is written with the turn, and
 * done by nobody before the shop said yes.
 */
export type ActionStep =
  | { step: 'asked'; action: ActionDraft }
  | { step: 'confirmed'; key: string; byRule: boolean }
  | { step: 'withdrawn'; key: string };
