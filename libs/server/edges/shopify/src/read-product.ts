import { plainText } from './plain-text';
import type { Product, ProductVariant } from './product';

/** At or below this many pieces a variant is called low in stock. */
const LOW = 3;

interface Money {
  amount: string;
  currencyCode: string;
}

interface VariantNode {
  title: string;
  price: string;
  availableForSale: boolean;
  inventoryQuantity: number | null;
  inventoryPolicy: string;
  selectedOptions: { name: string; value: string }[];
}

/** A product as the queries of `queries.ts` ask for it. */
export interface ProductNode {
  id: string;
  title: string;
  description: string | null;
  productType: string | null;
  status: string;
  onlineStoreUrl: string | null;
  featuredMedia: { preview: { image: { url: string } | null } | null } | null;
  priceRangeV2: { minVariantPrice: Money; maxVariantPrice: Money };
  options: { name: string; optionValues: { name: string }[] }[];
  variants: { nodes: VariantNode[] };
}

/** The product for customers, or null when it is not active or not in the online shop (reference A2). */
export function readProduct(node: ProductNode | null | undefined): Product | null {
  if (!node || node.status !== 'ACTIVE' || !node.onlineStoreUrl) return null;
  const { minVariantPrice: min, maxVariantPrice: max } = node.priceRangeV2;
  const variants = node.variants.nodes.map(readVariant);
  return {
    id: numericId(node.id),
    title: plainText(node.title, 120),
    description: plainText(node.description ?? '', 300),
    productType: plainText(node.productType ?? '', 60),
    currency: min.currencyCode,
    priceMin: min.amount,
    priceMax: max.amount,
    url: node.onlineStoreUrl,
    imageUrl: node.featuredMedia?.preview?.image?.url ?? null,
    available: variants.some((variant) => variant.available),
    options: node.options
      .filter(({ name }) => name !== 'Title')
      .map(({ name, optionValues }) => ({
        name: plainText(name, 40),
        values: optionValues.map((value) => plainText(value.name, 40)),
      })),
    variants,
  };
}

function readVariant(node: VariantNode): ProductVariant {
  const left = node.inventoryQuantity;
  const counted = node.inventoryPolicy === 'DENY' && left !== null && left > 0;
  return {
    title: plainText(node.title, 60),
    price: node.price,
    available: node.availableForSale,
    low: node.availableForSale && counted && left <= LOW,
    options: node.selectedOptions
      .filter(({ name }) => name !== 'Title')
      .map(({ name, value }) => ({ name: plainText(name, 40), value: plainText(value, 40) })),
  };
}

/** `gid://shopify/Product/123` -> `123` */
export function numericId(gid: string): string {
  return /(?<!\d)(\d{1,20})(?:\?|$)/.exec(gid)?.[1] ?? '';
}
