import { Injectable } from '@nestjs/common';
import type { OrderedItem } from '@feelori/contracts';
import { type CartVariant, type OpenDraft, type Product, Shopify } from '@feelori/edges/shopify';
import { LiveSettings } from '@feelori/platform/live-settings';
import { MarketCatalogue } from '@feelori/skills/catalogue';
import type { Buyer } from './buyer';
import { type Cart, cartOf, lineOf, totalOf } from './cart';
import type { CheckoutFound } from './checkout-found';
import { type CartToPay, checkoutWay, permalinkOf } from './checkout-way';
import { DraftMaker } from './draft-maker';
import { pricedThere } from './priced-there';

/** The variants of a cart with what is said of their prices. */
interface Priced {
  variants: ReadonlyMap<string, CartVariant>;
  country: string | null;
  ownMoney: boolean;
}

/**
 * Carts as the shop has them now, and the links that lead to its checkout. Nothing is reserved; what no link can hold becomes
 * a draft order, once, where a customer's turn asks for it.
 */
@Injectable()
export class Checkout {
  constructor(
    private readonly shopify: Shopify,
    private readonly catalogue: MarketCatalogue,
    private readonly settings: LiveSettings,
    private readonly drafts: DraftMaker,
  ) {}

  /** A cart that a customer filled in WhatsApp. Throws what the edge throws. */
  async ofItems(items: readonly OrderedItem[], buyer: Buyer): Promise<CheckoutFound> {
    const names = items.map(({ productRetailerId }) => productRetailerId);
    const priced = await this.priced(names, buyer);
    return this.found(cartOf(items, priced.variants), priced, buyer, { imageUrl: null });
  }

  /** One variant of a product. `code`: a discount code the customer named; empty for that of the shop. */
  async ofVariant(
    { product, variantId }: { product: Product; variantId: string },
    { quantity, code }: { quantity: number; code: string },
    buyer: Buyer,
  ): Promise<CheckoutFound> {
    const priced = await this.priced([variantId], buyer);
    const variant = priced.variants.get(variantId);
    if (variant === undefined || variant.productId !== product.id) return { kind: 'gone' };
    const cart: Cart = { lines: [lineOf(named(variant, product), quantity)], unknown: 0 };
    return this.found(cart, priced, buyer, { imageUrl: product.imageUrl, code });
  }

  /** What these names stand for, at the prices of the customer's country, which is whose checkout the link opens. */
  private async priced(names: readonly string[], buyer: Buyer): Promise<Priced> {
    const variants = await this.shopify.cartVariants(names, buyer.signal);
    const ids = [...variants.values()].map(({ variantId }) => variantId);
    const prices = ids.length === 0 ? null : await this.catalogue.ofVariants(ids, buyer);
    if (prices === null) return { variants, country: null, ownMoney: false };
    const there = pricedThere(variants, prices);
    return { variants: there ?? variants, country: prices.country, ownMoney: there === null };
  }

  private async found(
    cart: Cart,
    { country, ownMoney }: Priced,
    buyer: Buyer,
    { imageUrl, code: named = '' }: { imageUrl: string | null; code?: string },
  ): Promise<CartFound> {
    const { url: shopUrl } = await this.shopify.shop(buyer.signal);
    const code = named || this.settings.get('shop.checkout_discount').trim();
    const toPay: CartToPay = { lines: cart.lines, code, country, shopUrl };
    const told = { kind: 'cart' as const, cart, ownMoney, imageUrl };
    const way = checkoutWay(toPay, buyer.mayWrite && (await this.shopify.makesDrafts()));
    const draft = way.kind === 'draft' ? await this.drafted(toPay, buyer) : null;
    if (draft !== null) return { ...told, url: draft.url, code, ...settledOf(draft, cart) };
    return { ...told, ...linked(way.kind === 'draft' ? permalinkOf(toPay) : way) };
  }

  /** Null where Shopify makes none: what a link can hold is offered then. */
  private async drafted(
    { lines, code, country }: CartToPay,
    { conversationId, signal }: Buyer,
  ): Promise<OpenDraft | null> {
    const bought = lines.filter(({ quantity }) => quantity > 0);
    const currency = country === null ? null : (bought[0]?.variant.currency ?? null);
    return this.drafts.of({ conversationId, lines: bought, code, currency }, signal);
  }
}

type CartFound = Extract<CheckoutFound, { kind: 'cart' }>;

function linked({
  url,
  code,
  codeToType,
  left,
}: ReturnType<typeof permalinkOf>): Pick<CartFound, 'url' | 'code' | 'codeToType' | 'left'> {
  return { url, code, ...(codeToType === '' ? {} : { codeToType }), ...(left.length === 0 ? {} : { left }) };
}

/** Told where it is something else than what the pieces cost together. */
function settledOf({ total }: OpenDraft, { lines }: Cart): Pick<CartFound, 'settled'> {
  const bought = lines.filter(({ quantity }) => quantity > 0);
  const isSame =
    total?.currency === bought[0]?.variant.currency && Number(total?.amount) === Number(totalOf(bought));
  return total === null || isSame ? {} : { settled: total };
}

/** With the variant's options as the product tells them. */
function named(variant: CartVariant, { variants }: Product): CartVariant {
  const options = variants.find(({ id }) => id === variant.variantId)?.options ?? [];
  return options.length === 0
    ? variant
    : { ...variant, variantTitle: options.map(({ value }) => value).join(' / ') };
}
