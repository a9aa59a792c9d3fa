import { fold } from '../language/fold-words';
import { amountsIn, moneyLine } from '../language/money';
import { isLimit } from '../rules/price-range';

/** So far before an amount stands what makes it a price, in UTF-16 units. */
const REACH = 32;
const PRICE_BEFORE =
  /(?<![\p{L}\p{N}])(?:costs?|priced(?: at)?|price(?: is| of)?|only|just|cuesta|cuestan|vale|precio(?: es)?|custa|custam|preco(?: e)?|por apenas|कीमत|दाम|سعره?|السعر|بسعر) ?:? ?$/u;
/** A number before these counts something. */
const COUNTED = /^ ?(?:x(?![\p{L}\p{N}])|left|in stock|sizes?|colou?rs?)/u;

/** An amount of money in a text; `asLimit` when it stands as "under 80". */
export interface MoneyClaim {
  /** What it may mean: `12.500` may be twelve and a half. */
  amounts: readonly number[];
  asLimit: boolean;
}

/** Every amount of money a text states, in any of our languages' ways to write one. */
export function moneyIn(text: string): MoneyClaim[] {
  const line = moneyLine(text);
  const amounts = amountsIn(line);
  return amounts.flatMap(({ values, start, end, currency, priceLike }, at) => {
    const asPrice = PRICE_BEFORE.test(line.slice(Math.max(0, start - REACH), start));
    const counted = COUNTED.test(line.slice(end, end + REACH));
    const stated = currency || priceLike || (asPrice && !counted);
    return stated ? [{ amounts: values, asLimit: isLimit(line, amounts, at) }] : [];
  });
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
