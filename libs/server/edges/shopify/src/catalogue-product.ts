import type { Product } from './product';
import { OFFERED } from './product-search';
import { numericId, type ProductNode, readProduct } from './read-product';

type VariantNode = ProductNode['variants']['nodes'][number] & { id: string; sku: string | null };

/** A product as the search brings it, with what catalogues name it by. */
export type CatalogueNode = Omit<ProductNode, 'variants'> & {
  variants: Omit<ProductNode['variants'], 'nodes'> & { nodes: VariantNode[] };
};

/** Shopify's own channel writes the country, the product and the variant into the id. */
const FROM_SHOPIFY = /^shopify_[a-z]{2,3}_(\d{1,20})_\d{1,20}$/i;
const NUMBER = /^\d{1,20}$/;
const SKU = /^[\p{L}\p{N} ._#/-]{1,64}$/u;

/**
 * Shopify's search string for the product that a WhatsApp catalogue calls by this id: Shopify's channel writes its own
 * numbers, other catalogues take the number of the product or variant, or the SKU. Null for what can be none of them.
 */
export function catalogueSearch(id: string): string | null {
  const number = FROM_SHOPIFY.exec(id)?.[1];
  const clause = number === undefined ? clauseOf(id) : `id:${number}`;
  return clause === null ? null : `${OFFERED} ${clause}`;
}

/** The one of these products that is truly called so; Shopify also brings SKUs that merely begin alike. */
export function catalogueProduct(nodes: readonly CatalogueNode[], id: string): Product | null {
  const number = FROM_SHOPIFY.exec(id)?.[1] ?? id;
  const called = nodes.find(
    (node) => numericId(node.id) === number || node.variants.nodes.some((one) => isCalled(one, id)),
  );
  return readProduct(called);
}

function clauseOf(id: string): string | null {
  if (NUMBER.test(id)) return `(id:${id} OR variant_id:${id} OR sku:"${id}")`;
  return SKU.test(id) ? `sku:"${id}"` : null;
}

function isCalled(variant: { id: string; sku: string | null }, id: string): boolean {
  return numericId(variant.id) === id || variant.sku?.toLowerCase() === id.toLowerCase();
}
