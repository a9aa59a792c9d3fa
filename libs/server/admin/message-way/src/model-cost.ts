import { type Answerer, type ChainedModel, type ModelPrice, tokenCost } from '@feelori/contracts';
import type { Turn } from '@feelori/records/turns';

/** What the models of a turn cost, in words: never a guess where a price is not set. Null where no model was asked. */
export function costWords(turn: Turn, chain: readonly ChainedModel[]): string | null {
  const costs = costsIn(turn, chain);
  if (costs.length === 0) return null;
  if (costs.some((cost) => cost === null)) return 'not known: no price is set for this model';
  const total = costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  return `$${total.toFixed(6)}`;
}

/** As it was written down then; in an older record at the price that is set now. */
function costsIn(turn: Turn, chain: readonly ChainedModel[]): (number | null)[] {
  const { making, tokens, answeredBy, model } = turn;
  if (making) {
    return making.steps.map((step) =>
      step.usd === undefined ? tokenCost(step.tokens, priceOf(step.provider, step.model, chain)) : step.usd,
    );
  }
  if (answeredBy === null || tokens.in + tokens.out === 0) return [];
  return [tokenCost(tokens, priceOf(answeredBy, model, chain))];
}

function priceOf(vendor: Answerer, model: string | null, chain: readonly ChainedModel[]): ModelPrice | null {
  const own = chain.filter((one) => one.vendor === vendor);
  return (own.find((one) => one.model === model) ?? own[0])?.price ?? null;
}
