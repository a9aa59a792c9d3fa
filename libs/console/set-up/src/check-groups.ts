import type { SetUpArea, SetUpCheck, SetUpState } from '@feelori/contracts';

const AREAS: readonly [SetUpArea, string][] = [
  ['whatsapp', 'WhatsApp'],
  ['shopify', 'Shopify'],
  ['models', 'Models'],
  ['stores', 'Database and Redis'],
  ['machine', 'Processes and machine'],
];

export const STATE_WORDS: Record<SetUpState, string> = {
  ok: 'Right',
  warning: 'Look at it',
  failed: 'Wrong',
  skipped: 'Not checked',
};

/** The checks of one area, in the order they came. */
export interface CheckGroup {
  name: string;
  checks: SetUpCheck[];
}

/** By area, those without a check left out. Pure. */
export function checkGroups(checks: readonly SetUpCheck[]): CheckGroup[] {
  return AREAS.map(([area, name]) => ({ name, checks: checks.filter((one) => one.area === area) })).filter(
    ({ checks: found }) => found.length > 0,
  );
}

/** How the whole stands, in one sentence. Pure. */
export function sumWords(checks: readonly SetUpCheck[]): string {
  const count = (state: SetUpState): number => checks.filter((one) => one.state === state).length;
  const [failed, warned] = [count('failed'), count('warning')];
  if (failed > 0) return `${failed === 1 ? 'One thing is' : `${failed} things are`} wrong.`;
  if (warned > 0) return `All works; ${warned === 1 ? 'one thing' : `${warned} things`} could be better.`;
  return 'All is right.';
}
