import type { ProductNode, VariantNode, VariantPage } from '../read-product';
import { data } from './admin-api-stub';

/** A product as Shopify tells it. */
export function product(changes: Partial<ProductNode> = {}): ProductNode {
  return {
    id: 'gid://shopify/Product/7',
    title: 'Dress',
    description: null,
    productType: null,
    status: 'ACTIVE',
    onlineStoreUrl: 'https://shop.test.invalid/products/dress',
    featuredMedia: null,
    priceRangeV2: {
      minVariantPrice: { amount: '49.99', currencyCode: 'USD' },
      maxVariantPrice: { amount: '59.99', currencyCode: 'USD' },
    },
    options: [],
    variantsCount: { count: 1 },
    variants: page([variant()]),
    ...changes,
  };
}

/** Its variant: few are left, and counted. */
export function variant(changes: Partial<VariantNode> = {}): VariantNode {
  return {
    id: 'gid://shopify/ProductVariant/71',
    sku: null,
    title: 'M',
    price: '49.99',
    availableForSale: true,
    inventoryQuantity: 2,
    inventoryPolicy: 'DENY',
    inventoryItem: { tracked: true },
    selectedOptions: [],
    ...changes,
  };
}

/** One page of variants, with the cursor of the next. */
export function page(nodes: VariantNode[], endCursor: string | null = null): VariantPage {
  return { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } };
}

/** What a search for products brings. */
export const found = (...nodes: ProductNode[]) => data({ products: { nodes } });
