import { Injectable } from '@nestjs/common';
import type { Product } from '@feelori/edges/shopify';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Consents } from '@feelori/records/customers';
import { Catalogue } from '@feelori/skills/catalogue';
import {
  failed,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import type { WishFound } from './wish-found';
import { STOCK_WISH } from './wish-subject';
import { labelOf, wishName, wishOfVariant, wishTarget, type WishTarget } from './wish-target';
import { readWishTap } from './wish-taps';

interface WishArgs {
  product_ref: string;
  variant: string | null;
}

export const TELL_WHEN_BACK: ToolName<WishArgs, WishFound> = { name: 'tell_when_back' };

/**
 * Keeps that a customer wants to be told when something sold out can be bought again. Their tap or their own words are the
 * leave to write to them; where a model alone says so, they are asked.
 */
@Injectable()
export class TellWhenBackTool implements Tool<WishArgs, WishFound> {
  readonly spec = toolSpec(
    TELL_WHEN_BACK.name,
    'Notes that this customer is to be told once when a product that is sold out can be bought again. The system tells the customer what was noted.',
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
    },
  );
  readonly whenToCall =
    'The customer asks to be told when something sold out is back: tell_when_back with its ref. Never promise it yourself.';
  readonly subject = STOCK_WISH;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly consents: Consents,
    private readonly settings: LiveSettings,
  ) {}

  async run({ product_ref: ref, variant }: WishArgs, context: ToolContext): Promise<ToolOutcome<WishFound>> {
    const shown = context.refs.find(ref);
    if (!shown) return failed('no product of that name was shown');
    return this.wish(shown.productId, context, {
      by: 'text',
      asked: context.asksToBeTold === true,
      targetOf: (product) => wishTarget(product, variant ?? ''),
    });
  }

  tapped(id: string): TapRun<WishFound> | null {
    const tap = readWishTap(id);
    if (tap === null) return null;
    const { productId, variantId } = tap;
    const targetOf = (product: Product) =>
      variantId === null ? wishTarget(product, '') : wishOfVariant(product, variantId);
    return (context) => this.wish(productId, context, { by: 'tap', asked: true, targetOf });
  }

  private async wish(
    productId: string,
    context: ToolContext,
    said: { by: 'tap' | 'text'; asked: boolean; targetOf: (product: Product) => WishTarget | null },
  ): Promise<ToolOutcome<WishFound>> {
    const { on, template } = this.settings.get('notices.stock');
    if (!on) return told({ kind: 'off' });
    const { stopped } = await this.consents.of(context.customerId);
    if (stopped) return told({ kind: 'stopped' });
    const { product } = await this.catalogue.product(productId, context.signal);
    const target = product === null ? null : said.targetOf(product);
    if (product === null || target === null) return told({ kind: 'gone' });
    if (target.kind === 'in_stock') return told({ kind: 'in_stock', product });
    if (target.kind === 'which') return which(product, target);
    const { variantIds, variant, name } = target;
    if (!said.asked) {
      return told({ kind: 'ask', name, tap: { productId, variantId: variantIds[0] ?? null } });
    }
    const language = context.language ?? 'en';
    const wish = { productId, title: product.title, variantIds, variant, language, by: said.by };
    return { ...told({ kind: 'noted', name, always: template !== '' }), wish };
  }
}

function which(
  product: Product,
  { variants }: Extract<WishTarget, { kind: 'which' }>,
): ToolOutcome<WishFound> {
  const rows = variants.map((variant) => ({
    label: labelOf(variant),
    tap: { productId: product.id, variantId: variant.id },
  }));
  return told({ kind: 'which', name: wishName(product.title, ''), rows });
}

/** A model reads what came of it, and the customer our words. */
function told(found: WishFound): ToolOutcome<WishFound> {
  return { ok: true, output: { noted: found.kind === 'noted', now: found.kind }, found };
}
