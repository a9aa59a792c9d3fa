import type { Garment } from '../picture/garment';

/** How much of a product is left: every size, one or two of each, some sizes gone, nothing, or sold beyond stock. */
export type StockProfile = 'in' | 'low' | 'mixed' | 'out' | 'backorder';

/** One line of the demo catalogue, before variants, ids and dates are made from it. */
export interface Design {
  title: string;
  /** Shopify's product type, in the plural ("Dresses"). */
  type: string;
  /** US dollars. */
  price: number;
  /** The price before a reduction, US dollars. */
  was?: number;
  colours: string[];
  sizes: 'letters' | 'shoes' | 'kids' | 'one' | 'rings';
  text: string;
  garment: Garment;
  pattern?: 'plain' | 'stripes' | 'dots' | 'floral';
  tags?: string[];
  stock?: StockProfile;
  vendor?: string;
  status?: 'ACTIVE' | 'DRAFT' | 'ARCHIVED' | 'UNLISTED';
  /** False: active, but not on the Online Store channel. */
  published?: boolean;
}

/** Makes the short form `(title, price, colours, text, more?)` for one family of products. */
export function family(base: Pick<Design, 'type' | 'sizes' | 'garment'>) {
  return (
    title: string,
    price: number,
    colours: string,
    text: string,
    more: Partial<Design> = {},
  ): Design => ({ ...base, title, price, colours: colours.split(' '), text, ...more });
}
