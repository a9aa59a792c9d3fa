import type { CatalogueProduct } from '@feelori/edges/shopify';

interface Given {
  type?: string;
  colour?: string;
  price?: string;
  available?: boolean;
  description?: string;
  tags?: string[];
  skus?: string[];
}

/** A product of one variant, as the catalogue has it. */
export function given(title: string, change: Given = {}): CatalogueProduct {
  const { type = 'Dress', colour = 'Red', price = '60.00', available = true } = change;
  const options = [{ name: 'Colour', value: colour }];
  const variant = {
    id: title,
    sku: null,
    title: colour,
    price,
    available,
    low: false,
    onOrder: false,
    options,
  };
  return {
    product: {
      id: title,
      title,
      description: change.description ?? '',
      productType: type,
      currency: 'USD',
      priceMin: price,
      priceMax: price,
      url: null,
      imageUrl: null,
      available,
      options: [{ name: 'Colour', values: [colour] }],
      variants: [variant],
      partial: false,
    },
    vendor: 'Aurora',
    tags: change.tags ?? [],
    skus: change.skus ?? [],
    stockItems: [],
    createdAt: '2026-01-01T00:00:00Z',
  };
}
