import { joinedNames } from '@feelori/edges/shopify';
import { fold, foldWords } from './fold-words';

/** The words of a product's name to compare, "t-shirt" and "tee shirt" being one word. */
export function nameWords(text: string): string[] {
  return foldWords(joinedNames(fold(text)));
}
