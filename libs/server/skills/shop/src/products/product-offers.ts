import { Injectable } from '@nestjs/common';
import {
  cutText,
  type Language,
  type ReplyContent,
  SHOP_PRODUCTS_SHOWN,
  type ShopProduct,
  WHATSAPP_LIMITS,
} from '@feelori/contracts';
import { countryOfPhone, type Product, Shopify } from '@feelori/edges/shopify';
import { Catalogue, MarketCatalogue } from '@feelori/skills/catalogue';
import { productFacts } from './product-card';
import { priceWords } from './product-line';

/** Whom it is shown: `phone` in E.164, null where WhatsApp gave none. */
export interface OfferedTo {
  language: Language;
  phone: string | null;
}

/** What people of the shop offer a customer: they choose a product, what is said of it is what the shop says then. */
@Injectable()
export class ProductOffers {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly shopify: Shopify,
    private readonly markets: MarketCatalogue,
  ) {}

  /** Products to choose from, in the words of people who work here. Rejects when the shop cannot be asked. */
  async search(typed: string, signal: AbortSignal): Promise<ShopProduct[]> {
    const search = { terms: [typed], category: null, priceMin: null, priceMax: null, inStockOnly: false };
    const { products, closest } = await this.catalogue.search(search, signal);
    const shown = products.length > 0 ? products : closest;
    return shown.slice(0, SHOP_PRODUCTS_SHOWN).map(choiceOf);
  }

  /**
   * The message that shows a product, with price and stock as the shop has them this moment, never remembered ones, and
   * the price of the customer's country where it has Markets; null when no customer may see it any more. Rejects when the shop cannot be asked.
   */
  async message(
    id: string,
    { language, phone }: OfferedTo,
    signal: AbortSignal,
  ): Promise<ReplyContent | null> {
    const product = await this.shopify.getProductNow(id, signal);
    if (product === null) return null;
    const country = countryOfPhone(phone);
    return productMessage(await this.markets.priced(product, { country, signal }), language);
  }
}

/** A product below its picture, as a person shows it: nothing to tap, since it is them who answer. Pure. */
export function productMessage(product: Product, language: Language): ReplyContent {
  const facts = productFacts(product, language);
  const { id: productId, url, imageUrl } = product;
  const within = (most: number): string =>
    url === null ? cutText(facts, most) : `${cutText(facts, most - url.length - 1)}\n${url}`;
  return imageUrl === null
    ? { kind: 'text', text: within(WHATSAPP_LIMITS.text), previewUrl: true, productId }
    : { kind: 'image', link: imageUrl, caption: within(WHATSAPP_LIMITS.caption), productId };
}

function choiceOf(product: Product): ShopProduct {
  const { id, title, available, url } = product;
  return { id, title, price: priceWords(product, 'en'), available, url };
}
