import type { Answerer } from '@feelori/contracts';
import type { ModelPrice } from '@feelori/platform/settings';
import type { Turn } from '@feelori/records/turns';

export type ModelPrices = Readonly<Record<'gemini' | 'openai', ModelPrice | null>>;

/** What the models of a turn cost, in words: never a guess where a price is not set. Null where no model was asked. */
export function costWords(turn: Turn, prices: ModelPrices): string | null {
  const spent = spentIn(turn);
  if (spent.length === 0) return null;
  const costs = spent.map(({ provider, tokens }) => {
    const price = priceOf(provider, prices);
    return price === null ? null : (tokens.in * price.in + tokens.out * price.out) / 1_000_000;
  });
  if (costs.some((cost) => cost === null)) return 'not known: no price is set for this model';
  const total = costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  return `$${total.toFixed(6)}`;
}

/** By whom tokens were counted; a record from before each step was kept tells of the one that answered alone. */
function spentIn({ making, tokens, answeredBy }: Turn): { provider: Answerer; tokens: Turn['tokens'] }[] {
  if (making) return making.steps.map(({ provider, tokens: of }) => ({ provider, tokens: of }));
  return answeredBy === null || tokens.in + tokens.out === 0 ? [] : [{ provider: answeredBy, tokens }];
}

function priceOf(provider: Answerer, prices: ModelPrices): ModelPrice | null {
  return provider === 'gemini' || provider === 'openai' ? prices[provider] : null;
}
