import { cutText, type ReplySection, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { Product, ProductVariant } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { formatMoney } from '../format-money';
import { buyTap, variantTap } from './checkout-taps';

type Row = ReplySection['rows'][number];

/** What can be chosen next of a product. */
export interface Choice {
  /** What is chosen: "Size", or all options together; empty where the product does not name it. */
  of: string;
  rows: Row[];
  more: boolean;
}

/**
 * The variants that can be bought where they fit into a list, else the values of the first option that is still open;
 * what does not fit either follows on the next page. Pure.
 */
export function choiceOf(
  product: Product,
  { picks, page }: { picks: readonly number[]; page: number },
  language: Language,
): Choice {
  const left = boughtWith(product, picks);
  const open = product.options[picks.length];
  if (left.length <= WHATSAPP_LIMITS.listRows || open === undefined) {
    const rows = left.map((variant) => variantRow(product, variant, picks.length, language));
    const of = product.options.slice(picks.length).map(({ name }) => name);
    return { of: of.join(' / '), ...paged(rows, page) };
  }
  const rows = open.values.flatMap((value, at) => {
    const next = [...picks, at];
    const some = boughtWith(product, next);
    return some.length === 0
      ? []
      : [{ id: buyTap(product.id, next), title: cutText(value, WHATSAPP_LIMITS.rowTitle) }];
  });
  return { of: open.name, ...paged(rows, page) };
}

/** The variants that can be bought with these values of the first options. */
export function boughtWith({ options, variants }: Product, picks: readonly number[]): ProductVariant[] {
  const wanted = picks.map((at, place) => ({
    name: options[place]?.name,
    value: options[place]?.values[at],
  }));
  return variants.filter(
    (variant) =>
      variant.available &&
      wanted.every(({ name, value }) =>
        variant.options.some((one) => one.name === name && one.value === value),
      ),
  );
}

function variantRow(product: Product, variant: ProductVariant, from: number, language: Language): Row {
  const open = variant.options.slice(from).map(({ value }) => value);
  const whole = open.length > 0 ? open.join(' / ') : variant.title;
  const title = cutText(whole, WHATSAPP_LIMITS.rowTitle);
  const told = [formatMoney(variant.price, product.currency, language), ...(title === whole ? [] : [whole])];
  return {
    id: variantTap(product.id, variant.id),
    title: title || '…',
    description: cutText(told.join(' · '), WHATSAPP_LIMITS.rowDescription),
  };
}

/** One page of rows; the last place is for the way to the next, which the caller words. */
function paged(rows: readonly Row[], page: number): { rows: Row[]; more: boolean } {
  if (rows.length <= WHATSAPP_LIMITS.listRows) return { rows: [...rows], more: false };
  const size = WHATSAPP_LIMITS.listRows - 1;
  const shown = rows.slice(page * size, (page + 1) * size);
  return { rows: shown, more: rows.length > (page + 1) * size };
}
