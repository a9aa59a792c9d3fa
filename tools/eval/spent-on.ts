import type { Turn } from '@feelori/records/turns';

/** What models took for some turns. */
export interface Spent {
  tokens: { in: number; out: number };
  /** US dollars; null where a model without a price was asked. */
  usd: number | null;
}

/** What was spent on these turns, by their records. Pure. */
export function spentOn(turns: readonly Pick<Turn, 'making'>[]): Spent {
  const asked = turns
    .flatMap(({ making }) => making?.steps ?? [])
    .filter(({ tokens }) => tokens.in + tokens.out > 0);
  const sum = (of: (step: (typeof asked)[number]) => number): number =>
    asked.reduce((all, step) => all + of(step), 0);
  const isPriced = asked.every(({ usd }) => typeof usd === 'number');
  return {
    tokens: { in: sum(({ tokens }) => tokens.in), out: sum(({ tokens }) => tokens.out) },
    usd: isPriced ? Number(sum(({ usd }) => usd ?? 0).toFixed(6)) : null,
  };
}
