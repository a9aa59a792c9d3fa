import { plainText } from '../plain-text';
import { numericId, type ProductNode, readProduct, type VariantNode } from '../read-product';
import { withoutLinks } from '../without-links';
import type { CatalogueProduct } from './catalogue-product';

interface CatalogueVariantNode extends VariantNode {
  inventoryItem?: { id?: string; tracked: boolean } | null;
}

/** A product as the queries of the catalogue ask for it. */
export interface CatalogueNode extends ProductNode {
  vendor?: string | null;
  tags?: string[] | null;
  createdAt?: string | null;
  variants: { nodes: CatalogueVariantNode[]; pageInfo: ProductNode['variants']['pageInfo'] };
}

/** What of a product is searched; a shop may have more, nobody looks for it. */
const MOST_TAGS = 100;
const MOST_SKUS = 2_048;

/** The product for the catalogue, or null when customers may not see it. */
export function readCatalogueProduct(node: CatalogueNode): CatalogueProduct | null {
  const product = readProduct(node);
  if (product === null) return null;
  const variants = node.variants.nodes;
  return {
    product,
    vendor: plainText(withoutLinks(node.vendor ?? ''), 80),
    tags: (node.tags ?? []).slice(0, MOST_TAGS).map((tag) => plainText(tag, 60)),
    skus: [...new Set(variants.flatMap(({ sku }) => (sku ? [plainText(sku, 60)] : [])))].slice(0, MOST_SKUS),
    stockItems: variants.flatMap(({ inventoryItem }) => numberOf(inventoryItem?.id)),
    createdAt: node.createdAt ?? '',
  };
}

function numberOf(gid: string | undefined): number[] {
  const number = Number(numericId(gid ?? ''));
  return Number.isSafeInteger(number) && number > 0 ? [number] : [];
}
