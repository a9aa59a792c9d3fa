import { Injectable } from '@nestjs/common';
import type { MessageContent } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import { Catalogue, MarketCatalogue } from '@feelori/skills/catalogue';
import {
  failed,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { askerOf } from '../products/asker-of';
import { variantsAsked } from '../products/variants-asked';
import { buyerOf } from './buyer';
import { MOST_PIECES } from './cart';
import { Checkout } from './checkout';
import type { CheckoutFound } from './checkout-found';
import { CHECKOUT } from './checkout-subject';
import { readBuyTap, readVariantTap } from './checkout-taps';

interface CheckoutArgs {
  product_ref: string;
  variant: string | null;
  quantity: number;
  discount_code: string | null;
}

export const CHECKOUT_LINK: ToolName<CheckoutArgs, CheckoutFound> = { name: 'checkout_link' };

/** Leads somebody who wants to buy to the shop's checkout: from a product that was shown, a tap, or a cart of WhatsApp. */
@Injectable()
export class CheckoutLinkTool implements Tool<CheckoutArgs, CheckoutFound> {
  readonly spec = toolSpec(
    CHECKOUT_LINK.name,
    'Shows the customer a link to the checkout with one product of this conversation in the cart. It buys nothing.',
    {
      product_ref: {
        type: 'string',
        maxLength: 12,
        description: 'The short name of the product, such as P1',
      },
      variant: {
        type: ['string', 'null'],
        maxLength: 80,
        description: 'Size, colour and the like as the customer named them, or null',
      },
      quantity: {
        type: 'integer',
        minimum: 1,
        maximum: MOST_PIECES,
        description: 'Pieces, 1 unless the customer says otherwise',
      },
      discount_code: {
        type: ['string', 'null'],
        maxLength: 60,
        description: 'A code that the customer wrote, or null',
      },
    },
  );
  readonly whenToCall =
    'The customer wants to buy a product that was shown: checkout_link with its ref, and the size or colour they named.';
  readonly subject = CHECKOUT;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly market: MarketCatalogue,
    private readonly checkout: Checkout,
  ) {}

  async run(args: CheckoutArgs, context: ToolContext): Promise<ToolOutcome<CheckoutFound>> {
    const shown = context.refs.find(args.product_ref);
    if (!shown) return failed('no product of that name was shown');
    const { product } = await this.catalogue.product(shown.productId, context.signal);
    if (product === null) return gone();
    const [asked, ...others] = variantsAsked(product, args.variant ?? '');
    const fitting = asked && others.length === 0 ? asked.variants.filter(({ available }) => available) : [];
    const [only, ...more] = fitting.length > 0 ? fitting : product.variants;
    if (only === undefined || more.length > 0) {
      const refused = asked && fitting.length === 0 ? [asked, ...others] : [];
      return this.choose(product, context, { asked: refused });
    }
    const code = writtenCode(args.discount_code, context);
    return told(
      await this.checkout.ofVariant(
        { product, variantId: only.id },
        { quantity: args.quantity, code },
        buyerOf(context),
      ),
    );
  }

  tapped(id: string): TapRun<CheckoutFound> | null {
    const buy = readBuyTap(id);
    if (buy !== null) return (context) => this.bought(buy, context);
    const chosen = readVariantTap(id);
    return chosen === null ? null : (context) => this.ofVariant(chosen, context);
  }

  ordered({ items }: Extract<MessageContent, { kind: 'order' }>): TapRun<CheckoutFound> {
    return async (context) => told(await this.checkout.ofItems(items, buyerOf(context)));
  }

  private async bought(
    { productId, picks, page }: NonNullable<ReturnType<typeof readBuyTap>>,
    context: ToolContext,
  ): Promise<ToolOutcome<CheckoutFound>> {
    const { product } = await this.catalogue.product(productId, context.signal);
    if (product === null) return gone();
    const [only, ...more] = product.variants;
    if (only === undefined || more.length > 0) return this.choose(product, context, { picks, page });
    return this.one(product, only.id, context);
  }

  private async ofVariant(
    { productId, variantId }: NonNullable<ReturnType<typeof readVariantTap>>,
    context: ToolContext,
  ): Promise<ToolOutcome<CheckoutFound>> {
    const { product } = await this.catalogue.product(productId, context.signal);
    return product === null ? gone() : this.one(product, variantId, context);
  }

  private async one(
    product: Product,
    variantId: string,
    context: ToolContext,
  ): Promise<ToolOutcome<CheckoutFound>> {
    const piece = { quantity: 1, code: '' };
    return told(await this.checkout.ofVariant({ product, variantId }, piece, buyerOf(context)));
  }

  /** The choice tells what each costs, as it costs in the customer's country. */
  private async choose(
    product: Product,
    context: ToolContext,
    chosen: Parameters<typeof choose>[1],
  ): Promise<ToolOutcome<CheckoutFound>> {
    return choose(await this.market.priced(product, askerOf(context)), chosen);
  }
}

type Chosen = Extract<CheckoutFound, { kind: 'choose' }>;

/** A model may not make a code up: it must stand in what the customer wrote. */
function writtenCode(code: string | null, { said }: ToolContext): string {
  const written = code?.trim() ?? '';
  return written !== '' && (said?.() ?? '').toLowerCase().includes(written.toLowerCase()) ? written : '';
}

function gone(): ToolOutcome<CheckoutFound> {
  return { ...failed('this product is no longer offered'), found: { kind: 'gone' } };
}

function choose(
  product: Product,
  { picks = [], page = 0, asked = [] }: Partial<Omit<Chosen, 'kind' | 'product'>>,
): ToolOutcome<CheckoutFound> {
  const output = { shown: 'the customer is asked which size, colour and the like it should be' };
  return { ok: true, output, found: { kind: 'choose', product, picks, page, asked } };
}

function told(found: CheckoutFound): ToolOutcome<CheckoutFound> {
  if (found.kind !== 'cart') return gone();
  const bought = found.cart.lines.filter(({ quantity }) => quantity > 0);
  const output =
    bought.length === 0 || found.url === null
      ? { shown: 'nothing of it can be bought now, and the customer is told so' }
      : {
          shown: 'a button that opens the checkout',
          pieces: bought.reduce((all, { quantity }) => all + quantity, 0),
        };
  return { ok: true, output, found };
}
