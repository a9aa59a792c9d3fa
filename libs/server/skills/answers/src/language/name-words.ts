import { joinedNames } from '@feelori/edges/shopify';
import { fold, foldWords } from './fold-words';

/** The words of a product's name for comparing; equal names of several words become one ("tee shirt" is "tshirt"). */
export function nameWords(text: string): string[] {
  return foldWords(joinedNames(fold(text)));
}
