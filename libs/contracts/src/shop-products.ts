import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ENTRY_KEY } from './entry-key';

/** So many products are shown to choose from. */
export const SHOP_PRODUCTS_SHOWN = 20;
const SEARCH_MAX = 100;

/** Query of `GET /api/v1/shop/products`. */
export class ShopProductsQuery {
  /** Words of its name; without any, what the shop lists first. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  search?: string;
}

/** A product of the shop, to choose for a customer. */
export interface ShopProduct {
  id: string;
  title: string;
  /** With its currency, as the shop said it a moment ago: what is sent is asked for anew. */
  price: string;
  /** Whether it can be bought; null where nobody knows. */
  available: boolean | null;
  /** Its page in the shop; null where it has none. */
  url: string | null;
}

export interface ShopProducts {
  /** `unreachable`: the shop did not answer in time. */
  state: 'known' | 'unreachable';
  /** `SHOP_PRODUCTS_SHOWN` at most, the best first. */
  items: ShopProduct[];
}

/** Body of `POST /api/v1/conversations/:id/product-replies`. */
export class ProductReplyRequest {
  /** Made up by the client and the same with every try: sending it twice is one message. */
  @IsString()
  @Matches(ENTRY_KEY, { message: 'clientMessageId is 1 to 80 letters, digits, dots, _ or -' })
  clientMessageId!: string;

  @IsString()
  @Matches(/^\d{1,20}$/, { message: 'productId is the id of a product' })
  productId!: string;
}
