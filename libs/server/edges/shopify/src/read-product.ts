import { buyablePrices } from './buyable-prices';
import { pictureLink } from './picture-link';
import { plainText } from './plain-text';
import { withoutLinks } from './without-links';
import type { Product, ProductVariant } from './product';

/** At or below this many pieces a variant is called low in stock. */
const LOW = 3;
/** How Shopify joins the options of a variant in its title. */
const JOINT = ' / ';

interface Money {
  amount: string;
  currencyCode: string;
}

export interface VariantNode {
  id: string;
  sku: string | null;
  title: string;
  price: string;
  availableForSale: boolean;
  inventoryQuantity: number | null;
  inventoryPolicy: string;
  /** Absent where this app may not see whether the stock is counted. */
  inventoryItem?: { tracked: boolean } | null;
  /** Absent where only the title tells them. */
  selectedOptions?: { name: string; value: string }[];
}

export interface VariantPage {
  nodes: VariantNode[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A product as the queries of `queries.ts` ask for it. */
export interface ProductNode {
  id: string;
  title: string;
  description: string | null;
  productType: string | null;
  status: string;
  onlineStoreUrl: string | null;
  featuredMedia?: { preview: { image: { url: string } | null } | null } | null;
  priceRangeV2: { minVariantPrice: Money; maxVariantPrice: Money };
  options: OptionNode[];
  variantsCount: { count: number } | null;
  variants: VariantPage;
}

interface OptionNode {
  name: string;
  optionValues: { name: string }[];
}

/** The product for customers, or null when it is not active. That it is published, the search string says. */
export function readProduct(node: ProductNode | null | undefined): Product | null {
  if (!node || node.status !== 'ACTIVE') return null;
  const { minVariantPrice: min, maxVariantPrice: max } = node.priceRangeV2;
  const options = node.options.filter((option) => !isDefault(option)).map(readOption);
  const names = options.map(({ name }) => name);
  const product = {
    id: numericId(node.id),
    title: plainText(withoutLinks(node.title), 120),
    description: plainText(withoutLinks(node.description ?? ''), 300),
    productType: plainText(node.productType ?? '', 60),
    currency: min.currencyCode,
    priceMin: min.amount,
    priceMax: max.amount,
    url: node.onlineStoreUrl,
    imageUrl: pictureLink(node.featuredMedia?.preview?.image?.url),
    options,
  };
  return withVariants(product, node.variants.nodes, {
    names,
    partial: node.variants.pageInfo.hasNextPage,
  });
}

/** The product with these variants; `names` are those of its options. */
export function withVariants(
  product: Omit<Product, 'variants' | 'available' | 'partial'>,
  nodes: readonly VariantNode[],
  { names, partial }: { names: readonly string[]; partial: boolean },
): Product {
  const variants = nodes.map((node) => readVariant(node, names));
  const any = variants.some((variant) => variant.available);
  const prices = partial ? {} : buyablePrices(variants);
  return { ...product, ...prices, variants, available: any || (partial ? null : false), partial };
}

/** What Shopify makes of a product without options. */
function isDefault({ name, optionValues }: OptionNode): boolean {
  return name === 'Title' && optionValues.every((value) => value.name === 'Default Title');
}

function readOption({ name, optionValues }: OptionNode): Product['options'][number] {
  return { name: plainText(name, 40), values: optionValues.map((value) => plainText(value.name, 40)) };
}

/** Stock that nobody counts has a number all the same, left over from before: only a counted one says something. */
function readVariant(node: VariantNode, names: readonly string[]): ProductVariant {
  const { availableForSale: available, inventoryQuantity: left, inventoryPolicy: policy } = node;
  const counted = available && node.inventoryItem?.tracked === true && left !== null;
  return {
    id: numericId(node.id),
    sku: node.sku,
    title: plainText(node.title, 60),
    price: node.price,
    available,
    low: counted && policy === 'DENY' && left > 0 && left <= LOW,
    onOrder: counted && policy === 'CONTINUE' && left <= 0,
    options: optionsOf(node, names),
  };
}

function optionsOf(
  { selectedOptions, title }: VariantNode,
  names: readonly string[],
): ProductVariant['options'] {
  if (selectedOptions !== undefined) {
    const all = selectedOptions.map(({ name, value }) => ({
      name: plainText(name, 40),
      value: plainText(value, 40),
    }));
    return all.filter(({ name }) => names.includes(name));
  }
  const values = names.length === 1 ? [title] : title.split(JOINT);
  if (values.length !== names.length) return [];
  return names.map((name, at) => ({ name, value: plainText(values[at] ?? '', 40) }));
}

/** `gid://shopify/Product/123` -> `123` */
export function numericId(gid: string): string {
  return /(?<!\d)(\d{1,20})(?:\?|$)/.exec(gid)?.[1] ?? '';
}
