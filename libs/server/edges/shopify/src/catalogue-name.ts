import { numericId } from './read-product';

/** A variant as catalogues name it, and the product it is of. */
export interface CatalogueVariant {
  id: string;
  sku: string | null;
  product: { id: string };
}

/** What an id of a WhatsApp catalogue may stand for. */
export interface CatalogueName {
  /** The number of a product. */
  productId: string | null;
  /** Shopify's search string for the variants it may be the number or the SKU of. */
  variants: string | null;
}

/** Shopify's own channel writes the country, the product and the variant into the id. */
const FROM_SHOPIFY = /^shopify_[a-z]{2,3}_(\d{1,20})_\d{1,20}$/i;
const NUMBER = /^\d{1,20}$/;
const SKU = /^[\p{L}\p{N} ._#/-]{1,64}$/u;

/** Shopify's channel writes its own numbers; other catalogues take the number of product or variant, or the SKU. */
export function catalogueName(id: string): CatalogueName {
  const number = FROM_SHOPIFY.exec(id)?.[1];
  if (number !== undefined) return { productId: number, variants: null };
  if (NUMBER.test(id)) return { productId: id, variants: `id:${id} OR sku:"${id}"` };
  return { productId: null, variants: SKU.test(id) ? `sku:"${id}"` : null };
}

/** The numbers of the products with a variant that is truly called so; Shopify also brings SKUs that begin alike. */
export function productsCalled(variants: readonly CatalogueVariant[], id: string): string[] {
  const called = variants.filter(
    (one) => numericId(one.id) === id || one.sku?.toLowerCase() === id.toLowerCase(),
  );
  return [...new Set(called.map(({ product }) => numericId(product.id)))];
}
