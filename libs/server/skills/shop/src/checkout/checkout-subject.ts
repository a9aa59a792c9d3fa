import type { ReplyContent } from '@feelori/contracts';
import {
  type Evidence,
  type Language,
  type Subject,
  type Telling,
  withPersonButton,
} from '@feelori/skills/tools';
import { formatMoney } from '../format-money';
import { optionName } from '../products/option-name';
import { titleLine } from '../products/product-card';
import { PRODUCT_WORDS } from '../products/product-words';
import { withoutMarks } from '../without-marks';
import { type CartLine, totalOf } from './cart';
import type { CheckoutFound } from './checkout-found';
import { buyTap } from './checkout-taps';
import { CHECKOUT_WORDS } from './checkout-words';
import { choiceOf } from './variant-rows';

/** What somebody buys: a choice of sizes and colours, then the link to the checkout. */
export const CHECKOUT: Subject<CheckoutFound> = {
  name: 'checkout',
  place: 4,
  evidence,
  render(all, { lead, language }: Telling): ReplyContent[] {
    const found = all.at(-1);
    if (found === undefined) return [];
    switch (found.kind) {
      case 'gone':
        return [withPersonButton(PRODUCT_WORDS[language].gone, language)];
      case 'choose':
        return [choiceMessage(found, lead, language)];
      case 'cart':
        return [cartMessage(found, lead, language)];
    }
  },
};

function choiceMessage(
  { product, picks, page, asked }: Extract<CheckoutFound, { kind: 'choose' }>,
  lead: string | null,
  language: Language,
): ReplyContent {
  const words = CHECKOUT_WORDS[language];
  const { of: option, rows, more } = choiceOf(product, { picks, page }, language);
  const of = optionName(option, language);
  const known = asked.map(({ label, stock }) => PRODUCT_WORDS[language].asked[stock](withoutMarks(label)));
  const above = lead === null ? known : [lead];
  const head = [...(above.length === 0 ? [] : [...above, '']), titleLine(product.title)];
  if (rows.length === 0) {
    return withPersonButton([...head, PRODUCT_WORDS[language].soldOut].join('\n'), language);
  }
  const next = more ? [{ id: buyTap(product.id, picks, page + 1), title: words.more }] : [];
  return {
    kind: 'list',
    text: [...head, of === '' ? words.chooseOne : words.choose(withoutMarks(of))].join('\n'),
    button: words.open,
    sections: [{ title: of === '' ? words.open : of, rows: [...rows, ...next] }],
  };
}

function cartMessage(
  found: Extract<CheckoutFound, { kind: 'cart' }>,
  lead: string | null,
  language: Language,
): ReplyContent {
  const words = CHECKOUT_WORDS[language];
  const { cart, url, code, codeToType, left = [], settled, ownMoney, imageUrl } = found;
  const bought = cart.lines.filter(({ quantity }) => quantity > 0);
  const [first] = bought;
  const above = lead === null ? [] : [lead, ''];
  const missing = [
    ...cart.lines.flatMap((line) => missingWords(line, language)),
    ...(cart.unknown > 1 ? [words.unknown(cart.unknown)] : cart.unknown === 1 ? [words.unknownOne] : []),
  ];
  if (first === undefined || url === null) {
    const why = first === undefined ? words.nothing : words.noLink;
    return withPersonButton([...above, why, ...missing].join('\n'), language);
  }
  const held = bought.filter((line) => !left.includes(line));
  const total = formatMoney(totalOf(held), first.variant.currency, language);
  const text = [
    ...above,
    words.cart,
    ...held.map((line) => lineWords(line, language)),
    ...missing,
    ...left.map(({ variant }) => words.left(nameOf(variant))),
    words.total(total),
    ...(ownMoney ? [words.ownMoney] : []),
    ...(code === '' ? [] : [words.discount(code)]),
    ...(codeToType === undefined ? [] : [words.codeToType(codeToType)]),
    ...(settled === undefined
      ? []
      : [words.settled(formatMoney(settled.amount, settled.currency, language))]),
  ].join('\n');
  return {
    kind: 'link',
    text,
    button: words.checkout,
    url,
    ...(imageUrl === null ? {} : { imageLink: imageUrl }),
  };
}

function lineWords({ variant, quantity }: CartLine, language: Language): string {
  return `${quantity} × ${nameOf(variant)} · ${formatMoney(variant.price, variant.currency, language)}`;
}

function missingWords({ variant, quantity, asked, otherPrice }: CartLine, language: Language): string[] {
  const words = CHECKOUT_WORDS[language];
  const name = nameOf(variant);
  if (quantity === 0) return [words.soldOut(name)];
  return [
    ...(quantity < asked ? [words.fewer(name, quantity)] : []),
    ...(otherPrice === null
      ? []
      : [words.otherPrice(name, formatMoney(variant.price, variant.currency, language))]),
  ];
}

function nameOf({ title, variantTitle }: CartLine['variant']): string {
  const variant = variantTitle === '' ? '' : ` (${withoutMarks(variantTitle)})`;
  return `*${withoutMarks(title)}*${variant}`;
}

function evidence(found: CheckoutFound): Partial<Evidence> {
  if (found.kind === 'gone') return {};
  if (found.kind === 'choose') {
    const { variants, currency } = found.product;
    return {
      amounts: variants.map(({ price }) => Number(price)),
      currencies: [currency],
      inStock: variants.some(({ available }) => available),
      soldOut: variants.some(({ available }) => !available),
    };
  }
  const { cart, left = [], settled } = found;
  const bought = cart.lines.filter(({ quantity }) => quantity > 0);
  const { lines } = cart;
  const held = bought.filter((line) => !left.includes(line));
  const amounts = [...lines.map(({ variant }) => variant.price), totalOf(held)];
  return {
    amounts: [...amounts, ...(settled ? [settled.amount] : [])].map(Number),
    currencies: [...lines.map(({ variant }) => variant.currency), ...(settled ? [settled.currency] : [])],
    inStock: bought.length > 0,
    soldOut: bought.length < lines.length,
  };
}
