/** Who may be asked: all models, the cheap ones alone, or none, so that the rules answer. */
export const BUDGET_LEVELS = ['all', 'cheap', 'none'] as const;
export type BudgetLevel = (typeof BUDGET_LEVELS)[number];

/** From this share of a budget on only cheap models are asked. */
const NEARLY_SPENT = 0.8;
/** Sums of small amounts are a little off. */
const ABOUT = 1e-9;

/** What has been spent, and what may be; 0 is no limit. In US dollars. */
export interface Budget {
  spent: number;
  limit: number;
}

/** The level of the budget that is nearest to its end. Pure. */
export function budgetLevel(budgets: readonly Budget[]): BudgetLevel {
  const shares = budgets.filter(({ limit }) => limit > 0).map(({ spent, limit }) => spent / limit);
  const share = Math.max(0, ...shares) + ABOUT;
  if (share >= 1) return 'none';
  return share >= NEARLY_SPENT ? 'cheap' : 'all';
}

/** The models that may be asked on this level. Where none is cheap, the others answer until all is spent. Pure. */
export function modelsOn<Model extends { chained: { tier: 'quality' | 'cheap' } }>(
  level: BudgetLevel,
  chain: readonly Model[],
): readonly Model[] {
  if (level === 'none') return [];
  const cheap = chain.filter(({ chained }) => chained.tier === 'cheap');
  return level === 'cheap' && cheap.length > 0 ? cheap : chain;
}
