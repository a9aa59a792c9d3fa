import { loadBundled } from '../product/load-bundled.ts';
import type * as foundBy from './found-by.ts';

export type FoundBy = typeof foundBy;

/** The product's own rules for what is found by which words. */
export function loadFoundBy(root: string): Promise<FoundBy> {
  return loadBundled<FoundBy>(root, 'tools/seed/found-by.ts');
}
