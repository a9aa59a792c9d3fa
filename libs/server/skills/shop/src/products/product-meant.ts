import type { ShownProduct } from '@feelori/records/turns';
import { titleLine } from './product-card';
import { rowTitle } from './product-list';

/** One entry of a conversation, in plain words. */
interface Entry {
  role: 'customer' | 'assistant' | 'person';
  text: string;
}

/**
 * The product "it" stands for: the only one in the newest answer that showed any. Null when that answer showed
 * several, or none did: a guess would tell the price of something else.
 */
export function productMeant(history: readonly Entry[], shown: readonly ShownProduct[]): ShownProduct | null {
  const [only = null, ...others] = productsMeant(history, shown);
  return others.length === 0 ? only : null;
}

/** All products of the newest answer that showed any. */
export function productsMeant(history: readonly Entry[], shown: readonly ShownProduct[]): ShownProduct[] {
  for (const { role, text } of [...history].reverse()) {
    if (role !== 'assistant') continue;
    const lines = new Set(text.split('\n'));
    const named = shown.filter(({ title }) => lines.has(titleLine(title)) || lines.has(listed(title)));
    if (named.length > 0) return named;
  }
  return [];
}

/**
 * The product in a place of what was shown last that has so many: "the second" after a look that brought one is of the list
 * before it. The first is 0, the last -1; null where nothing has so many.
 */
export function productListed(
  history: readonly Entry[],
  shown: readonly ShownProduct[],
  at: number,
): ShownProduct | null {
  for (const { role, text } of [...history].reverse()) {
    if (role !== 'assistant') continue;
    const listedThere = text
      .split('\n')
      .flatMap(
        (line) => shown.find(({ title }) => line === titleLine(title) || line === listed(title)) ?? [],
      );
    const one = listedThere.at(at);
    if (one !== undefined) return one;
  }
  return null;
}

/** A row of a list as the history keeps it. */
function listed(title: string): string {
  return `- ${rowTitle(title)}`;
}
