import { fold, foldLine } from '../language/fold-words';
import { LANGUAGES } from '@feelori/skills/tools';
import { LEXICONS } from '../rules/lexicons';
import { amountOf } from '../rules/price-limit';

const NUMBER = '\\d{1,3}(?:[,. ]\\d{3}){1,4}(?:[.,]\\d{1,2})?|(?<!\\d)\\d+(?:[.,]\\d{1,2})?';
const MONEY_SIGN = '[$€£₹¥₽₩₺₪]|r\\$';
const MONEY_WORD =
  'usd|eur|gbp|inr|brl|mxn|aed|sar|egp|cad|aud|dollars?|euros?|pounds?|rupees?|bucks|cents?|reais|real|pesos?|dolares|dolar|dirhams?|rupaye|रुपये|रुपए|دولار|يورو|درهم|ريال|جنيه|rs';
const PRICE_WORD =
  'costs?|priced(?: at)?|price(?: is| of)?|only|just|cuesta|cuestan|vale|precio(?: es)?|custa|custam|preco(?: e)?|por apenas|कीमत|दाम|سعره?|السعر|بسعر';
const MONEY = new RegExp(
  [
    `(?:${MONEY_SIGN}) ?(${NUMBER})`,
    `(${NUMBER}) ?(?:${MONEY_SIGN}|(?:${MONEY_WORD})(?![\\p{L}\\p{N}]))`,
    `(?<![\\p{L}\\p{N}])(?:${MONEY_WORD})\\.? ?(${NUMBER})`,
    `(?<![\\p{L}\\p{N}])(?:${PRICE_WORD}) ?:? ?(${NUMBER})(?! ?(?:%|x\\b|left|in stock|sizes?|colou?rs?))`,
    `(?<![\\p{N}.,])(\\d+[.,]\\d{2})(?![\\p{N}.,%])`,
  ].join('|'),
  'gu',
);
const LIMITS = LANGUAGES.flatMap((language) => LEXICONS[language].limit.map(fold)).sort(
  (a, b) => b.length - a.length,
);
const LIMIT_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${LIMITS.join('|')}) ?(?:of|de|your|tu|seu)? ?$`, 'u');

/** So far before an amount stands what makes it a limit, in UTF-16 units. */
const LIMIT_REACH = 64;
const NAMES = LANGUAGES.flatMap((language) => LEXICONS[language].orderNoun.map(fold)).join('|');
const NAMED_ORDER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NAMES}) ?(?:number|no\\.?|numero)? ?:? ?([a-z]{0,5}-?\\d{3,10})`,
  'gu',
);

/** An amount of money in a text; `asLimit` when it stands as "under 80". */
export interface MoneyClaim {
  amount: number;
  asLimit: boolean;
}

/** Every amount of money a text states, in any of our languages' ways to write one. */
export function moneyIn(text: string): MoneyClaim[] {
  const folded = foldLine(latinDigits(text));
  return [...folded.matchAll(MONEY)].flatMap((match) => {
    const written = match.slice(1).find((group) => group !== undefined);
    const amount = written === undefined ? null : amountOf(written.trim());
    if (amount === null) return [];
    const before = folded.slice(Math.max(0, match.index - LIMIT_REACH), match.index);
    return [{ amount, asLimit: LIMIT_BEFORE.test(before) }];
  });
}

/** The first of ten digits in a row: Arabic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966];

/** Arabic, Persian and Devanagari digits as 0 to 9. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.findLast((zero) => code >= zero) ?? code));
  });
}

/** Names that look like orders: `#1001`, `order 1001`. */
export function orderNamesIn(text: string): string[] {
  const marked = [...text.matchAll(/#\s?([A-Z]{0,5}-?\d{3,10}(?:-[A-Z0-9]{1,6})?)/gi)];
  const named = [...foldLine(text).matchAll(NAMED_ORDER)];
  return [...marked, ...named].flatMap((match) => match[1]?.toUpperCase() ?? []);
}

const IN_STOCK = /\b(?:in stock|en stock|em estoque|disponible|disponivel)\b|متوفر|उपलब्ध/u;
const SOLD_OUT =
  /\b(?:out of stock|sold out|agotad[oa]s?|esgotad[oa]s?|not available|no disponible|indisponivel)\b|نفد|غير متوفر|बिक चुक/u;
const ALL_SOLD_OUT = new RegExp(SOLD_OUT.source, 'gu');
const ORDER_FACT =
  /\b(?:order|package|parcel|pedido|paquete|pacote|encomenda)\b[^.!?\n]{0,60}\b(?:shipped|delivered|on its way|on the way|arrive|arrives|arriving|in transit|out for delivery|cancelled|canceled|refunded|enviado|entregado|entregue|en camino|a caminho|llega|chega|cancelado|reembolsado)\b|(?:طلبك|طلبيتك)[^.!?\n]{0,40}(?:شحن|سلم|وصل|الطريق)|ऑर्डर[^.!?\n]{0,40}(?:भेज|डिलीवर|रास्ते)/u;

/** Whether the text says something of stock or of where an order is. */
export function statementsIn(text: string): { inStock: boolean; soldOut: boolean; orderFact: boolean } {
  const folded = fold(text);
  const soldOut = SOLD_OUT.test(folded);
  return {
    soldOut,
    inStock: IN_STOCK.test(folded.replace(ALL_SOLD_OUT, ' ')),
    orderFact: ORDER_FACT.test(folded),
  };
}
