import type { Product } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { withoutMarks } from '../without-marks';
import { optionName } from './option-name';

/** More values than these are not all told. */
const MOST_VALUES = 12;

/**
 * An option with its values, those that cannot be had struck through. Of many values those that can be had are told.
 */
export function optionLine(
  product: Product,
  { name, values }: Product['options'][number],
  language: Language,
): string {
  const told = values.length <= MOST_VALUES ? values : offered(product, name, values);
  const words = told.slice(0, MOST_VALUES).map((value) => {
    const shown = withoutMarks(value);
    return shown !== '' && isSoldOut(product, name, value) ? `~${shown}~` : shown;
  });
  return `${withoutMarks(optionName(name, language))}: ${[...words, ...(told.length > MOST_VALUES ? ['…'] : [])].join(', ')}`;
}

/** The values that can be had, or all of them when none can. */
function offered(product: Product, name: string, values: readonly string[]): readonly string[] {
  const some = values.filter((value) => !isSoldOut(product, name, value));
  return some.length > 0 ? some : values;
}

/** True when every variant with this value is known and cannot be bought. */
function isSoldOut({ variants, partial }: Product, name: string, value: string): boolean {
  if (partial) return false;
  const all = variants.filter(({ options }) =>
    options.some((option) => option.name === name && option.value === value),
  );
  return all.length > 0 && all.every((variant) => !variant.available);
}
