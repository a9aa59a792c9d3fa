import type { ReplyContent, ReplyItem } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { withoutMarks } from '../without-marks';
import { priceAndStock } from './product-line';
import { productList } from './product-list';
import { PRODUCT_TAP } from './product-taps';
import { PRODUCT_WORDS } from './product-words';
import { AS_LIST, type Arrangement } from './showcase';

/** Several products in one message, with `lead` above them. */
export function productsShown(
  products: readonly Product[],
  lead: string,
  language: Language,
  arrangement: Arrangement = AS_LIST,
): ReplyContent {
  const words = PRODUCT_WORDS[language];
  const items = products.map((product) => itemOf(product, language));
  switch (arrangement.as) {
    case 'list':
      return productList(products, lead, language);
    case 'carousel': {
      const cards = items.flatMap((item, at) => {
        const imageLink = arrangement.pictures.get(products[at]?.id ?? '');
        return imageLink === undefined ? [] : [{ ...item, imageLink, button: words.view }];
      });
      return { kind: 'carousel', text: lead, button: words.list, cards };
    }
    case 'catalogue': {
      const named = items.flatMap((item, at) => {
        const retailerId = arrangement.retailerIds.get(products[at]?.id ?? '');
        return retailerId === undefined ? [] : [{ ...item, retailerId }];
      });
      const { catalogId } = arrangement;
      return {
        kind: 'catalogue',
        text: lead,
        header: words.section,
        button: words.list,
        catalogId,
        items: named,
      };
    }
  }
}

function itemOf(product: Product, language: Language): ReplyItem {
  return {
    id: `${PRODUCT_TAP}${product.id}`,
    title: withoutMarks(product.title) || '…',
    facts: priceAndStock(product, language),
  };
}
