import type { ChainedModel } from '@feelori/contracts';
import { allRealModels, namedModels } from '../eval/real-models.ts';
import { Remedy } from '../up/remedy.mjs';

type Env = Readonly<Record<string, string | undefined>>;

/** Who answers in a replay. */
export interface ChosenModels {
  real: boolean;
  /** What the product's processes are told of models. */
  environment: Record<string, string>;
  /** Models whose price the environment says. */
  priced: ChainedModel[];
}

/**
 * The simulator's models, or real ones where that is wanted or where the environment holds a key and nothing is said.
 * Throws with the name of what is missing.
 */
export function chosenModels(
  wanted: boolean | null,
  env: Env,
  order: readonly ChainedModel[] | null,
): ChosenModels {
  const keys = allRealModels(env);
  const real = wanted ?? keys !== null;
  if (real && keys === null) {
    throw new Remedy('--models real: neither GEMINI_API_KEY nor OPENAI_API_KEY is set.');
  }
  const missing = (order ?? []).find(({ vendor }) => real && !keys?.[`${vendor.toUpperCase()}_API_KEY`]);
  if (missing !== undefined) {
    const key = `${missing.vendor.toUpperCase()}_API_KEY`;
    throw new Remedy(
      `models.order: ${key} is not set, and ${missing.vendor}/${missing.model} cannot be asked without.`,
    );
  }
  const named = namedModels(env);
  return { real, environment: real && keys !== null ? keys : named, priced: pricedIn(named) };
}

function pricedIn(named: Readonly<Record<string, string>>): ChainedModel[] {
  return (['gemini', 'openai'] as const).flatMap((vendor): ChainedModel[] => {
    const model = named[`${vendor.toUpperCase()}_MODEL`];
    const [input, output] = (named[`${vendor.toUpperCase()}_PRICE`] ?? '').split('/').map(Number);
    if (model === undefined || input === undefined || output === undefined) return [];
    return [{ vendor, model, tier: 'quality', price: { in: input, out: output } }];
  });
}
