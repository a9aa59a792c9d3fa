import type { ProductSearch } from '@feelori/edges/shopify';
import { tellsOfChildren } from './tells-of-children';

type Sought = Pick<ProductSearch, 'terms' | 'category'>;

/**
 * Whether things for grown people are looked for: who looks for a dress, and says nothing of children, wants one for
 * themselves. Not where nothing is looked for by a word. Pure.
 */
export function asksForGrown({ terms, category }: Sought): boolean {
  const sought = [...terms, category ?? ''].join(' ').trim();
  return sought !== '' && !tellsOfChildren(sought);
}

/** Where things for grown people are looked for, a child's stands behind all of those; else the order stays. Pure. */
export function childrensLast<Thing extends { forChildren: boolean }>(
  all: readonly Thing[],
  sought: Sought,
): readonly Thing[] {
  const childrens = asksForGrown(sought) ? all.filter(({ forChildren }) => forChildren) : [];
  return childrens.length === 0 ? all : [...all.filter((one) => !one.forChildren), ...childrens];
}
