import { catalogueName } from './catalogue-name';
import type { GraphqlClient } from './graphql-client';
import { plainText } from './plain-text';
import { OFFERED } from './product-search';
import { CART_PRODUCTS, CART_VARIANTS } from './queries';
import { numericId } from './read-product';
import { readShape } from './read-shape';
import { withoutLinks } from './without-links';

/** WhatsApp takes no more in a cart; more are not asked for. */
const MOST_ITEMS = 30;

/** A variant that a customer may put into a cart. */
export interface CartVariant {
  variantId: string;
  productId: string;
  title: string;
  /** Empty for the only variant of a product. */
  variantTitle: string;
  price: string;
  currency: string;
  available: boolean;
  /** It has a page in the Online Store, so that a cart permalink can hold it. */
  inOnlineStore: boolean;
  /** The most pieces that can be bought; null where the shop does not count them, or takes orders for more. */
  most: number | null;
}

interface VariantNode {
  id: string;
  sku: string | null;
  title: string;
  price: string;
  availableForSale: boolean;
  inventoryQuantity: number | null;
  inventoryPolicy: string;
  inventoryItem?: { tracked: boolean } | null;
  product: { id: string };
}

interface ProductNode {
  id: string;
  title: string;
  status: string;
  onlineStoreUrl: string | null;
  priceRangeV2: { minVariantPrice: { currencyCode: string } };
  variantsCount: { count: number } | null;
}

/** What names in carts stand for: two questions, however many there are. */
export class ShopCarts {
  constructor(private readonly client: GraphqlClient) {}

  /** By the name each has in the WhatsApp catalogue; what is not there or not offered is left out. */
  async variantsCalled(
    names: readonly string[],
    { stock, signal }: { stock: boolean; signal?: AbortSignal },
  ): Promise<ReadonlyMap<string, CartVariant>> {
    const distinct = [...new Set(names)].slice(0, MOST_ITEMS);
    const clauses = distinct.flatMap((name) => clauseOf(name) ?? []);
    if (clauses.length === 0) return new Map();
    const data = await this.client.query(CART_VARIANTS, { q: clauses.join(' OR '), stock }, signal);
    const nodes = readShape(
      () => (data as { productVariants: { nodes: VariantNode[] } }).productVariants.nodes,
    );
    const products = await this.offered(
      [...new Set(nodes.map(({ product }) => numericId(product.id)))],
      signal,
    );
    return new Map(
      distinct.flatMap((name) => {
        const node = nodes.find((one) => isCalled(one, name));
        const product = node && products.get(numericId(node.product.id));
        return node && product ? [[name, readVariant(node, product)] as const] : [];
      }),
    );
  }

  private async offered(
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, ProductNode>> {
    if (ids.length === 0) return new Map();
    const q = `${OFFERED} (${ids.map((id) => `id:${id}`).join(' OR ')})`;
    const data = await this.client.query(CART_PRODUCTS, { q }, signal);
    const nodes = readShape(() => (data as { products: { nodes: ProductNode[] } }).products.nodes);
    return new Map(
      nodes.filter(({ status }) => status === 'ACTIVE').map((node) => [numericId(node.id), node]),
    );
  }
}

/** Shopify's channel ends the name with the variant's number; others are a number or a SKU. */
const CHANNEL = /^shopify_[a-z]{2,3}_\d{1,20}_(\d{1,20})$/i;

function clauseOf(name: string): string | null {
  const variant = CHANNEL.exec(name)?.[1];
  return variant === undefined ? catalogueName(name).variants : `id:${variant}`;
}

function isCalled({ id, sku }: VariantNode, name: string): boolean {
  const number = CHANNEL.exec(name)?.[1] ?? name;
  return numericId(id) === number || sku?.toLowerCase() === name.toLowerCase();
}

function readVariant(node: VariantNode, product: ProductNode): CartVariant {
  const { availableForSale: available, inventoryQuantity: left, inventoryPolicy: policy } = node;
  const isCounted = node.inventoryItem?.tracked === true && policy === 'DENY' && left !== null;
  return {
    variantId: numericId(node.id),
    productId: numericId(product.id),
    title: plainText(withoutLinks(product.title), 120),
    variantTitle: node.title === 'Default Title' ? '' : plainText(node.title, 60),
    price: node.price,
    currency: product.priceRangeV2.minVariantPrice.currencyCode,
    available,
    inOnlineStore: product.onlineStoreUrl !== null,
    most: isCounted ? Math.max(0, left) : null,
  };
}
