import type { ReplyContent } from '@feelori/contracts';
import type { Language } from '@feelori/skills/tools';
import { rowTitle } from './product-list';
import { PRODUCT_TAP } from './product-taps';
import { PRODUCT_WORDS } from './product-words';
import type { NamedProduct } from './products-in';

/**
 * Asks which of these products is meant; a tap opens one. Without prices and stock, since nothing was looked up: only
 * their names are known to be true.
 */
export function productChoice(products: readonly NamedProduct[], language: Language): ReplyContent {
  const words = PRODUCT_WORDS[language];
  const rows = products.map(({ productId, title }) => ({
    id: `${PRODUCT_TAP}${productId}`,
    title: rowTitle(title) || '…',
    ...(rowTitle(title) === title ? {} : { description: title }),
  }));
  return {
    kind: 'list',
    text: words.whichOne,
    button: words.list,
    sections: [{ title: words.section, rows }],
  };
}
