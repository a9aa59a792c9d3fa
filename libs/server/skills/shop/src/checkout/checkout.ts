import { Injectable } from '@nestjs/common';
import type { OrderedItem } from '@feelori/contracts';
import { type CartVariant, type Product, Shopify } from '@feelori/edges/shopify';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type Cart, cartOf, lineOf } from './cart';
import { cartLink } from './cart-link';
import type { CheckoutFound } from './checkout-found';

/** Carts as the shop has them now, and the links that lead to its checkout. Only looks; nothing is reserved or written. */
@Injectable()
export class Checkout {
  constructor(
    private readonly shopify: Shopify,
    private readonly settings: LiveSettings,
  ) {}

  /** A cart that a customer filled in WhatsApp. Throws what the edge throws. */
  async ofItems(items: readonly OrderedItem[], signal: AbortSignal): Promise<CheckoutFound> {
    const names = items.map(({ productRetailerId }) => productRetailerId);
    return this.found(cartOf(items, await this.shopify.cartVariants(names, signal)), null, signal);
  }

  /** One variant of a product. `code`: a discount code the customer named; empty for that of the shop. */
  async ofVariant(
    { product, variantId }: { product: Product; variantId: string },
    { quantity, code }: { quantity: number; code: string },
    signal: AbortSignal,
  ): Promise<CheckoutFound> {
    const variant = (await this.shopify.cartVariants([variantId], signal)).get(variantId);
    if (variant === undefined || variant.productId !== product.id) return { kind: 'gone' };
    const cart: Cart = { lines: [lineOf(named(variant, product), quantity)], unknown: 0 };
    return this.found(cart, product.imageUrl, signal, code);
  }

  private async found(
    cart: Cart,
    imageUrl: string | null,
    signal: AbortSignal,
    named = '',
  ): Promise<CheckoutFound> {
    const { url: shopUrl } = await this.shopify.shop(signal);
    const code = named || this.settings.get('shop.checkout_discount').trim();
    const url = cartLink(shopUrl, cart.lines, code);
    const isFilledIn = url?.includes('?discount=') === true;
    return { kind: 'cart', cart, url, code: isFilledIn ? code : '', imageUrl };
  }
}

/** With the variant's options as the product tells them. */
function named(variant: CartVariant, { variants }: Product): CartVariant {
  const options = variants.find(({ id }) => id === variant.variantId)?.options ?? [];
  return options.length === 0
    ? variant
    : { ...variant, variantTitle: options.map(({ value }) => value).join(' / ') };
}
