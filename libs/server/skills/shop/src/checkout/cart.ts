import type { OrderedItem } from '@feelori/contracts';
import type { CartVariant } from '@feelori/edges/shopify';

/** The most pieces of one thing that a link holds; more are a matter for people. */
export const MOST_PIECES = 99;

/** One thing in a cart, as the shop has it now. */
export interface CartLine {
  variant: CartVariant;
  /** Pieces that can be bought; none where it is sold out. */
  quantity: number;
  /** Pieces that were asked for. */
  asked: number;
  /** What the cart says that it costs, where that is another price in the same currency. */
  otherPrice: number | null;
}

/** A cart against the shop's goods. */
export interface Cart {
  lines: CartLine[];
  /** Things in it that the shop does not have. */
  unknown: number;
}

/** Each thing once, with as many pieces as can be had. Pure. */
export function cartOf(items: readonly OrderedItem[], known: ReadonlyMap<string, CartVariant>): Cart {
  const lines = new Map<string, CartLine>();
  let unknown = 0;
  for (const item of items) {
    const variant = known.get(item.productRetailerId);
    const asked = Math.trunc(item.quantity);
    if (variant === undefined || !(asked > 0)) {
      unknown += 1;
      continue;
    }
    const before = lines.get(variant.variantId)?.asked ?? 0;
    lines.set(variant.variantId, lineOf(variant, before + asked, item));
  }
  return { lines: [...lines.values()], unknown };
}

/** One thing, asked for by its name or a tap. */
export function lineOf(variant: CartVariant, asked: number, item?: OrderedItem): CartLine {
  const most = Math.min(variant.most ?? MOST_PIECES, MOST_PIECES);
  const isOther =
    item !== undefined &&
    item.currency === variant.currency &&
    Math.abs(item.itemPrice - Number(variant.price)) >= 0.005;
  return {
    variant,
    quantity: variant.available ? Math.min(asked, most) : 0,
    asked,
    otherPrice: isOther ? item.itemPrice : null,
  };
}

/** What all of it costs, as a decimal string with as many decimals as its prices have. */
export function totalOf(lines: readonly CartLine[]): string {
  const decimals = Math.max(0, ...lines.map(({ variant }) => variant.price.split('.')[1]?.length ?? 0));
  const unit = 10 ** decimals;
  const sum = lines.reduce(
    (all, { variant, quantity }) => all + Math.round(Number(variant.price) * unit) * quantity,
    0,
  );
  return (sum / unit).toFixed(decimals);
}
