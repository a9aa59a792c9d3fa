import type { Action } from '@feelori/records/actions';

/**
 * Whether an action needs nobody's yes: the shop allows its kind up to an amount in its own currency (0: none), and it costs
 * no more. A total in another currency, or none that is known, is a person's to judge. Pure.
 */
export function runsAlone(
  { total, currency }: Pick<Action, 'total' | 'currency'>,
  upTo: number,
  shopCurrency: string | null,
): boolean {
  if (upTo <= 0 || total === null || shopCurrency === null || currency !== shopCurrency) return false;
  const amount = Number(total);
  return Number.isFinite(amount) && amount >= 0 && amount <= upTo;
}
