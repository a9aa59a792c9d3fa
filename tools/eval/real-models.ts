import type { ModelVendor } from '@feelori/contracts';

const VENDORS = ['gemini', 'openai'] as const;
/** Where each vendor's models are asked when nothing else is said. */
const AT: Readonly<Record<ModelVendor, string>> = {
  gemini: 'https://generativelanguage.googleapis.com',
  openai: 'https://api.openai.com/v1',
};

/** A vendor whose models can be asked, and what a product needs that asks this one alone. */
export interface RealModel {
  vendor: ModelVendor;
  environment: Record<string, string>;
}

/** The vendors whose key the environment holds, each for itself; their addresses and models may be named there too. Pure. */
export function realModels(env: Readonly<Record<string, string | undefined>>): RealModel[] {
  return VENDORS.filter((vendor) => keyOf(env, vendor) !== '').map((vendor) => ({
    vendor,
    environment: { ...NO_MODELS, ...ofVendor(env, vendor) },
  }));
}

/** What a product needs to ask all of them; null where the environment holds no key. Pure. */
export function allRealModels(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> | null {
  const vendors = realModels(env).map(({ vendor }) => ofVendor(env, vendor));
  return vendors.length === 0 ? null : Object.assign({}, NO_MODELS, ...vendors);
}

/** Leaves every model out of the chain. */
export const NO_MODELS: Readonly<Record<string, string>> = { GEMINI_API_KEY: '', OPENAI_API_KEY: '' };

/** Names and prices of models that the environment sets. Pure. */
export function namedModels(
  env: Readonly<Record<string, string | undefined>>,
  vendors: readonly ModelVendor[] = VENDORS,
): Record<string, string> {
  const names = vendors.flatMap((vendor) =>
    ['MODEL', 'PRICE'].map((what) => `${vendor.toUpperCase()}_${what}`),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

function ofVendor(
  env: Readonly<Record<string, string | undefined>>,
  vendor: ModelVendor,
): Record<string, string> {
  const name = vendor.toUpperCase();
  return {
    [`${name}_API_KEY`]: keyOf(env, vendor),
    [`${name}_BASE_URL`]: env[`${name}_BASE_URL`]?.trim() || AT[vendor],
    ...namedModels(env, [vendor]),
  };
}

function keyOf(env: Readonly<Record<string, string | undefined>>, vendor: ModelVendor): string {
  return env[`${vendor.toUpperCase()}_API_KEY`]?.trim() ?? '';
}
