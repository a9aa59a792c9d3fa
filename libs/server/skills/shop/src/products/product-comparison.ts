import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { productFacts } from './product-card';
import { productList } from './product-list';

/** What is known of two or three products, one below the other under `lead`; a tap opens one. */
export function productComparison(
  products: readonly Product[],
  lead: string,
  language: Language,
): ReplyContent {
  const room = Math.floor((WHATSAPP_LIMITS.interactiveBody - lead.length) / products.length) - 2;
  const facts = products.map((product) => cutText(productFacts(product, language), room));
  return productList(products, [lead, ...facts].join('\n\n'), language);
}
