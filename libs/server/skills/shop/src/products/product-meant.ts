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

/** A row of a list as the history keeps it. */
function listed(title: string): string {
  return `- ${rowTitle(title)}`;
}
