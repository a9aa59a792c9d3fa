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
  /** Null when it has no page in the Online Store: another front end sells it. */
  url: string | null;
  /** Null when there is none that WhatsApp can show. */
  imageUrl: string | null;
  /** Whether any variant can be bought; null when not all could be looked at and none of those seen can. */
  available: boolean | null;
  options: { name: string; values: string[] }[];
  variants: ProductVariant[];
  /** It has more variants than stand here, of which nothing is known. */
  partial: boolean;
}

export interface ProductVariant {
  /** The number at the end of Shopify's id. */
  id: string;
  sku: string | null;
  title: string;
  price: string;
  available: boolean;
  /** Few pieces left; never the count itself. */
  low: boolean;
  /** None is there, and it can be ordered all the same. */
  onOrder: boolean;
  options: { name: string; value: string }[];
}
