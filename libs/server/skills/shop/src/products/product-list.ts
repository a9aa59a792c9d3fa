import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { priceAndStock } from './product-line';
import { PRODUCT_TAP } from './product-taps';
import { PRODUCT_WORDS } from './product-words';

/** Several products as a list to open, with `lead` above it. */
export function productList(products: readonly Product[], lead: string, language: Language): ReplyContent {
  const words = PRODUCT_WORDS[language];
  const rows = products.slice(0, WHATSAPP_LIMITS.listRows).map((product) => {
    const rest = product.title.length > WHATSAPP_LIMITS.rowTitle ? [product.title] : [];
    const description = [priceAndStock(product, language), ...rest].join(' · ');
    return {
      id: `${PRODUCT_TAP}${product.id}`,
      title: rowTitle(product.title),
      description: cutText(description, WHATSAPP_LIMITS.rowDescription),
    };
  });
  return { kind: 'list', text: lead, button: words.list, sections: [{ title: words.section, rows }] };
}

/** A product's title as a row shows it. */
export function rowTitle(title: string): string {
  return cutText(title, WHATSAPP_LIMITS.rowTitle);
}
