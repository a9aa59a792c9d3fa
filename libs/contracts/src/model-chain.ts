/** Whose models can be asked. */
export const MODEL_VENDORS = ['gemini', 'openai'] as const;
export type ModelVendor = (typeof MODEL_VENDORS)[number];

/** `quality` is asked while there is money for it; `cheap` also when a budget is nearly spent. */
export const MODEL_TIERS = ['quality', 'cheap'] as const;
export type ModelTier = (typeof MODEL_TIERS)[number];

/** What a million tokens cost, in US dollars. */
export interface ModelPrice {
  in: number;
  out: number;
}

/** One model of the chain. */
export interface ChainedModel {
  vendor: ModelVendor;
  /** As its vendor calls it. */
  model: string;
  tier: ModelTier;
  /** Null where nobody said what it costs: then it counts for no budget. */
  price: ModelPrice | null;
}

/** What OpenAI takes for a minute of speech, in US dollars (its price list of November 2026). */
const HEARING_MINUTE_USD = 0.0045;

/** What it costs to have so many seconds of speech written down where that is paid by length, in US dollars. */
export function hearingCost(seconds: number): number {
  return (seconds / 60) * HEARING_MINUTE_USD;
}

export const CHAIN_MAX = 6;
export const MODEL_NAME_MAX = 100;
export const PRICE_MAX = 10_000;
/** No `..`, no blank, no question mark: a name stands in the address that a vendor is asked at. */
const MODEL_NAME = /^[A-Za-z0-9](?:[._:@/-]?[A-Za-z0-9])*$/;
const FIELDS: ReadonlySet<string> = new Set(['vendor', 'model', 'tier', 'price']);

/** Why this cannot be the chain of models; null when it can. Without models the rules answer. Pure. */
export function modelChainFault(value: unknown): string | null {
  if (!Array.isArray(value) || value.length > CHAIN_MAX) {
    return `must be a list of at most ${CHAIN_MAX} models`;
  }
  const fault = value.map(modelFault).find((one) => one !== null);
  if (fault !== undefined) return fault;
  const names = (value as ChainedModel[]).map(({ vendor, model }) => `${vendor} ${model}`);
  return new Set(names).size < names.length ? 'must have each model once' : null;
}

function modelFault(value: unknown): string | null {
  if (!isRecord(value) || !Object.keys(value).every((key) => FIELDS.has(key))) {
    return 'must have models with vendor, model, tier and price';
  }
  const { vendor, model, tier, price } = value;
  if (!MODEL_VENDORS.some((one) => one === vendor)) {
    return `must have models of these vendors: ${MODEL_VENDORS.join(', ')}`;
  }
  if (typeof model !== 'string' || model.length > MODEL_NAME_MAX || !MODEL_NAME.test(model)) {
    return 'must name each model as its vendor does, as in gemini-3.5-flash-lite';
  }
  if (!MODEL_TIERS.some((one) => one === tier)) return `must have a tier of ${MODEL_TIERS.join(', ')}`;
  return price === null ? null : priceFault(price);
}

function priceFault(price: unknown): string | null {
  const { in: told, out: said } = isRecord(price) ? price : {};
  const fits = [told, said].every(
    (one) => typeof one === 'number' && Number.isFinite(one) && one >= 0 && one <= PRICE_MAX,
  );
  return fits ? null : `must have prices from 0 to ${PRICE_MAX} US dollars for a million tokens in and out`;
}

/** What tokens cost at this price, in US dollars; null where no price is set. Pure. */
export function tokenCost(tokens: { in: number; out: number }, price: ModelPrice | null): number | null {
  return price === null ? null : (tokens.in * price.in + tokens.out * price.out) / 1_000_000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
