import { isAvailable, isShown, type Product, type Variant } from '../catalogue/product';
import { escaped } from '../escaped';
import { gid } from '../gid';
import type { Shop } from '../shop';
import { requireScope, type QueryContext } from './query-context';
import { connection, type PageArgs } from './connection';

const PICTURE_SIZE = 600;

interface PictureArgs {
  transform?: { preferredContentType?: 'JPG' | 'PNG' | 'WEBP' | null } | null;
}

interface CountryArgs {
  context: { country?: string | null };
}

/** A product as the schema shows it; functions take the field's arguments. */
export function productView(product: Product, shop: Shop): Record<string, unknown> {
  const visible = isShown(product);
  const prices = product.variants.map(({ cents }) => cents);
  const media = mediaView(product, shop);
  const url = `${shop.storefront}/products/${encodeURIComponent(product.handle)}`;
  return {
    __typename: 'Product',
    id: gid('Product', product.id),
    title: product.title,
    handle: product.handle,
    description: ({ truncateAt }: { truncateAt?: number | null }) =>
      truncated(product.description, truncateAt),
    descriptionHtml: `<p>${escaped(product.description)}</p>`,
    vendor: product.vendor,
    productType: product.type,
    tags: [...product.tags].sort(),
    status: product.status,
    onlineStoreUrl: visible && product.onlineStore ? url : null,
    onlineStorePreviewUrl: `${url}?preview=1`,
    totalInventory: product.variants.reduce((sum, { stock }) => sum + stock, 0),
    tracksInventory: product.variants.some(({ tracked }) => tracked),
    hasOnlyDefaultVariant: product.variants.length === 1,
    createdAt: new Date(product.createdAt).toISOString(),
    updatedAt: new Date(product.updatedAt).toISOString(),
    publishedAt: visible ? new Date(product.createdAt).toISOString() : null,
    featuredMedia: product.picture === null ? null : media,
    media: (args: PageArgs) =>
      connection(product.picture === null ? [] : [{ id: product.id }], args, () => media),
    priceRangeV2: {
      minVariantPrice: shop.money(Math.min(...prices)),
      maxVariantPrice: shop.money(Math.max(...prices)),
    },
    contextualPricing: ({ context: { country } }: CountryArgs) => ({
      priceRange: {
        minVariantPrice: shop.moneyIn(country, Math.min(...prices)),
        maxVariantPrice: shop.moneyIn(country, Math.max(...prices)),
      },
    }),
    options: optionsOf(product),
    collections: (args: PageArgs) =>
      connection(collectionsOf(product), args, (row) => ({ ...row, id: gid('Collection', row.id) })),
    variantsCount: { count: product.variants.length },
    variants: (args: PageArgs) =>
      connection(product.variants, args, (variant) => variantView(variant, product, shop)),
  };
}

/** A variant as the schema shows it; prices are strings in the shop's currency. */
export function variantView(variant: Variant, product: Product, shop: Shop): Record<string, unknown> {
  return {
    __typename: 'ProductVariant',
    id: gid('ProductVariant', variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    price: shop.money(variant.cents).amount,
    compareAtPrice: variant.compareAtCents === null ? null : shop.money(variant.compareAtCents).amount,
    availableForSale: isAvailable(variant),
    contextualPricing: ({ context: { country } }: CountryArgs) => ({
      price: shop.moneyIn(country, variant.cents),
      compareAtPrice: variant.compareAtCents === null ? null : shop.moneyIn(country, variant.compareAtCents),
    }),
    inventoryQuantity: variant.stock,
    sellableOnlineQuantity: variant.stock,
    inventoryPolicy: variant.policy,
    inventoryItem: (_: unknown, context: QueryContext) => {
      requireScope(context, 'inventoryItem', 'read_inventory');
      return {
        id: gid('InventoryItem', variant.inventoryItemId),
        sku: variant.sku,
        tracked: variant.tracked,
      };
    },
    selectedOptions: variant.options,
    position: product.variants.indexOf(variant) + 1,
    product: () => productView(product, shop),
    updatedAt: new Date(product.updatedAt).toISOString(),
  };
}

function mediaView(product: Product, shop: Shop) {
  const image = {
    id: gid('MediaImage', product.id),
    // Without a wish for JPG or PNG the picture comes as it was uploaded.
    url: ({ transform }: PictureArgs) => {
      if (product.picture) return product.picture;
      const wanted = transform?.preferredContentType;
      const converted = !product.pictureFixed && (wanted === 'JPG' || wanted === 'PNG');
      const type = converted ? 'png' : product.pictureType;
      return `${shop.storefront}/cdn/products/${encodeURIComponent(product.handle)}.${type}`;
    },
    altText: `${product.title}, ${product.colour}`,
    width: PICTURE_SIZE,
    height: PICTURE_SIZE,
  };
  return {
    __typename: 'MediaImage',
    id: image.id,
    alt: image.altText,
    mediaContentType: 'IMAGE',
    status: 'READY',
    preview: { image, status: 'READY' },
    image,
  };
}

function optionsOf(product: Product) {
  const names = product.variants[0]?.options.map(({ name }) => name) ?? [];
  return names.map((name, index) => {
    const all = product.variants.flatMap(({ options }) => options.filter((option) => option.name === name));
    const values = [...new Set(all.map(({ value }) => value))];
    return {
      id: `gid://shopify/ProductOption/${product.id}${index}`,
      name,
      position: index + 1,
      values,
      optionValues: values.map((value) => ({ name: value, hasVariants: true })),
    };
  });
}

function collectionsOf(product: Product): { id: number; handle: string; title: string }[] {
  const own = { id: 1000 + product.type.length, handle: product.type.toLowerCase(), title: product.type };
  const reduced = product.variants.some(({ compareAtCents }) => compareAtCents !== null);
  return reduced ? [own, { id: 999, handle: 'sale', title: 'Sale' }] : [own];
}

function truncated(text: string, at: number | null | undefined): string {
  return at == null || text.length <= at ? text : `${text.slice(0, Math.max(0, at - 3))}...`;
}
