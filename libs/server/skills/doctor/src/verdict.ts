import type { SetUpArea, SetUpCheck } from '@feelori/contracts';

/** What one look found. */
export type Verdict = Pick<SetUpCheck, 'state' | 'detail' | 'remedy'>;

export const ok = (detail: string): Verdict => ({ state: 'ok', detail, remedy: null });
export const skipped = (detail: string): Verdict => ({ state: 'skipped', detail, remedy: null });
export const warning = (detail: string, remedy: string): Verdict => ({ state: 'warning', detail, remedy });
export const failed = (detail: string, remedy: string): Verdict => ({ state: 'failed', detail, remedy });

/** A verdict with what it is about. */
export function check(area: SetUpArea, id: string, title: string, verdict: Verdict): SetUpCheck {
  return { id, area, title, ...verdict };
}
