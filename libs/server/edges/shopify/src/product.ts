/** A product as a customer may see it. Amounts are decimal strings in `currency`; never floats. */
export interface Product {
  /** The number at the end of Shopify's id. */
  id: string;
  title: string;
  description: string;
  productType: string;
  currency: string;
  priceMin: string;
  priceMax: string;
  url: string;
  imageUrl: string | null;
  available: boolean;
  options: { name: string; values: string[] }[];
  variants: ProductVariant[];
}

export interface ProductVariant {
  title: string;
  price: string;
  available: boolean;
  /** Few pieces left; never the count itself. */
  low: boolean;
  options: { name: string; value: string }[];
}
