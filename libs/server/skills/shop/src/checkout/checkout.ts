import { Injectable } from '@nestjs/common';
import type { OrderedItem } from '@feelori/contracts';
import { type CartVariant, type Product, Shopify } from '@feelori/edges/shopify';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type Asker, MarketCatalogue } from '@feelori/skills/catalogue';
import { type Cart, cartOf, lineOf } from './cart';
import { cartLink } from './cart-link';
import type { CheckoutFound } from './checkout-found';
import { pricedThere } from './priced-there';

/** The variants of a cart with what is said of their prices. */
interface Priced {
  variants: ReadonlyMap<string, CartVariant>;
  country: string | null;
  ownMoney: boolean;
}

/** Carts as the shop has them now, and the links that lead to its checkout. Only looks; nothing is reserved or written. */
@Injectable()
export class Checkout {
  constructor(
    private readonly shopify: Shopify,
    private readonly catalogue: MarketCatalogue,
    private readonly settings: LiveSettings,
  ) {}

  /** A cart that a customer filled in WhatsApp. Throws what the edge throws. */
  async ofItems(items: readonly OrderedItem[], asker: Asker): Promise<CheckoutFound> {
    const names = items.map(({ productRetailerId }) => productRetailerId);
    const priced = await this.priced(names, asker);
    return this.found(cartOf(items, priced.variants), priced, asker, { imageUrl: null });
  }

  /** One variant of a product. `code`: a discount code the customer named; empty for that of the shop. */
  async ofVariant(
    { product, variantId }: { product: Product; variantId: string },
    { quantity, code }: { quantity: number; code: string },
    asker: Asker,
  ): Promise<CheckoutFound> {
    const priced = await this.priced([variantId], asker);
    const variant = priced.variants.get(variantId);
    if (variant === undefined || variant.productId !== product.id) return { kind: 'gone' };
    const cart: Cart = { lines: [lineOf(named(variant, product), quantity)], unknown: 0 };
    return this.found(cart, priced, asker, { imageUrl: product.imageUrl, code });
  }

  /** What these names stand for, at the prices of the customer's country, which is whose checkout the link opens. */
  private async priced(names: readonly string[], asker: Asker): Promise<Priced> {
    const variants = await this.shopify.cartVariants(names, asker.signal);
    const ids = [...variants.values()].map(({ variantId }) => variantId);
    const prices = ids.length === 0 ? null : await this.catalogue.ofVariants(ids, asker);
    if (prices === null) return { variants, country: null, ownMoney: false };
    const there = pricedThere(variants, prices);
    return { variants: there ?? variants, country: prices.country, ownMoney: there === null };
  }

  private async found(
    cart: Cart,
    { country, ownMoney }: Priced,
    { signal }: Asker,
    { imageUrl, code: named = '' }: { imageUrl: string | null; code?: string },
  ): Promise<CheckoutFound> {
    const { url: shopUrl } = await this.shopify.shop(signal);
    const code = named || this.settings.get('shop.checkout_discount').trim();
    const url = cartLink(shopUrl, cart.lines, { code, country });
    const isFilledIn = url?.includes('?discount=') === true;
    return { kind: 'cart', cart, url, code: isFilledIn ? code : '', ownMoney, imageUrl };
  }
}

/** With the variant's options as the product tells them. */
function named(variant: CartVariant, { variants }: Product): CartVariant {
  const options = variants.find(({ id }) => id === variant.variantId)?.options ?? [];
  return options.length === 0
    ? variant
    : { ...variant, variantTitle: options.map(({ value }) => value).join(' / ') };
}
