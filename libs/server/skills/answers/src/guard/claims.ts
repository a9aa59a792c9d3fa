import { fold } from '../language/fold-words';
import { amountsIn, moneyLine } from '../language/money';
import { isLimit } from '../rules/price-range';
import { withDigits } from './days-said';
import { saysUnknown } from './says-unknown';
import { sentencesOf, withoutQuestions } from './sentences-of';

/** So far before an amount stands what makes it a price, in UTF-16 units. */
const REACH = 32;
const PRICE_BEFORE =
  /(?<![\p{L}\p{N}])(?:costs?|priced(?: at)?|(?<!for the )price(?: is| of)?|only|just|cuesta|cuestan|vale|(?<!por el )precio(?: es)?|custa|custam|(?<!pelo )preco(?: e)?|por apenas|pay|sells?(?: it)? (?:at|for)|for you,?|i can do|(?:two|both|all) for|price (?:dropped |fell )?from|dropped from \d{1,6}(?:[.,]\d{1,2})? to|coutent?|vaut|(?<!pour le )prix(?: est)?(?: de)?|seulement|pour vous,?|कीमत|दाम|سعره?|السعر|بسعر) ?:? ?$/u;
/** The customer's own amount: "a bit over your 60". */
const OF_THEIRS =
  /(?:over|above|under|below|than|within|sobre|por encima de|que|acima de|au-dessus de|से ज्यादा|عن) (?:your|tu|su|tus|sus|seu|seus|os seus|votre|vos|los) ?\p{Sc}?(?:us\$)? ?$/u;
/** A number before these counts something. */
const COUNTED = /^ ?(?:x(?![\p{L}\p{N}])|left|in stock|sizes?|colou?rs?)/u;

/** An amount of money in a text; `asLimit` when it stands as "under 80". */
export interface MoneyClaim {
  /** What it may mean: `12.500` may be twelve and a half. */
  amounts: readonly number[];
  /** The currencies that stand at it, as they are written, folded. */
  names: readonly string[];
  /** Where it stands in `moneyLine`, in UTF-16 units. */
  start: number;
  asLimit: boolean;
}

/** Every amount of money a text states, in any of our languages' ways to write one. */
export function moneyIn(text: string): MoneyClaim[] {
  const line = moneyLine(text);
  const amounts = amountsIn(line);
  return amounts.flatMap(({ values, start, end, currency, priceLike, names }, at) => {
    const asPrice = PRICE_BEFORE.test(line.slice(Math.max(0, start - REACH), start));
    const counted = COUNTED.test(line.slice(end, end + REACH));
    const stated = currency || priceLike || (asPrice && !counted);
    return stated
      ? [
          {
            amounts: values,
            names,
            start,
            asLimit:
              isLimit(line, amounts, at) || OF_THEIRS.test(line.slice(Math.max(0, start - REACH), start)),
          },
        ]
      : [];
  });
}

/** A price in words that are no number: "a fiver", "a dollar", "XX dollars". Folded; "in dollars" and "in cents" name none. */
const BARE_PRICE =
  /(?<!\b(?:in|en|em|us|american|canadian|australian|hong kong|de|of|the|per|own|بال|मे) )(?<![\p{L}\p{M}])(?:dollars?|dolares?|dolar|euros?|bucks|quid|pounds?|reais|rupees?|rupias?|dirhams?|dinars?|pavos|fivers?|tenners?|डॉलर|यूरो|रुपये|रुपए|دولار|يورو|درهم|دينار)(?![\p{L}\p{M}])/gu;

/** How many times a folded line speaks of money in words, amounts of numbers included. */
export function barePrices(line: string): number {
  return line.match(BARE_PRICE)?.length ?? 0;
}

const IN_STOCK =
  /\b(?:in stock|en stock|em estoque|disponibles?|disponivel|disponiveis|(?:is|are|its|theyre) (?:still |now |also |right now )?available|available (?:now|right now|in)|plenty of|on our shel(?:f|ves)|in our warehouse|have it again|(?:we|i) (?:still |do |can )*(?:have|get you|got) (?:it|this|that|them|these|one|some|both|two|three|a few|\d{1,3})(?! (?:no more|any more))|(?:its|is|are) back(?! in (?:style|fashion))|there (?:is|are) (?:still )?(?:stock|some)|(?:it|its|this|that) (?:will be |is |comes )?back (?:on|next|this)|hay existencias|(?:aun|todavia) (?:nos |te |les )?(?:quedan?|hay|tenemos)|(?:quedan?|tenemos|hay) (?:existencias|algun\w*|unos|unas)|vuelven? (?:a |el |la )|volta(?:m)? (?:na|no|em|a )|ainda temos|revient|reviennent|il en reste|nous en avons)\b|हमारे पास है|عندنا|سيتوفر|سيعود|لدينا منه|متوفر|متاح|उपलब्ध|स्टाक मे|स्टॉक मे/u;
const SOLD_OUT =
  /\b(?:out of stock|sold out|agotad[oa]s?|esgotad[oa]s?|not available|no (?:esta |estan )?disponibles?|nao (?:esta|estao) (?:disponivel|disponiveis)|(?:n est|ne sont) pas disponibles?|indisponivel|indisponible|epuisee?s?|en rupture)\b|نفد|غير متوفر|बिक चुक|उपलब्ध नही|(?:स्टाक|स्टॉक) मे(?:ं)? नही/u;
/** Every size or colour of something. */
const ALL_SIZES =
  /\b(?:every|all|each|any|todas?|todos?|toutes?|tous)(?: \w+){0,2} (?:sizes?|colou?rs?|tallas?|colores|tamanhos?|cores|tailles?|couleurs?)\b|(?:हर|सभी) (?:साइज|रंग)|(?:جميع|كل) (?:ال)?(?:مقاس|الوان)/u;
/** A day nobody knows, at which it is there again: nothing is said of now. */
const LATER =
  /\b(?:when|once|until|as soon as) (?:it|this|that|they)(?:s| is| are| will be| comes?) (?:back )?(?:in stock|available)(?: again)?|\b(?:cuando|quando) (?:vuelv\w{1,2}|volt\w{1,4}) a (?:estar|ficar) (?:disponibles?|disponivel|disponiveis)|\bquand (?:il|elle|ils|elles) (?:sera|seront|est|sont) (?:de|a) nouveau disponibles?/gu;
const ALL_SOLD_OUT = new RegExp(SOLD_OUT.source, 'gu');
/** How many are left: no tool says so. */
const LEFT =
  /\d{1,5} (?:more )?(?:left|remaining|units|unidades|pecas|people are|(?:pieces?|items?) (?:left|in (?:stock|our|the)|available|are waiting|remain))\b|\blast \d{1,4}\b(?! ?(?:digits|letters|numbers|orders|days|weeks))|\b(?:have|there (?:are|is)) (?:\w+ )?\d{1,5} (?:of (?:them|those|these|it)|in your size|in this size)\b|\b\d{1,5} (?:(?:exemplaires?|pieces?|articles?|unites?|prendas?) )?(?:en (?:stock|existencias?)|em estoque|restante?s?)\b|\bplus que \d{1,4} (?:exemplaires?|pieces?|articles?|disponibles?)\b|\b(?:quedan?|restam?|restent|reste)\b[^.!?\n]{0,12}\d|\d{1,5} ?(?:बचे|बचा|बची|पीस)|(?<!\p{L})(?:ي?بق[ي]?|تبقي)(?!\p{L})[^.!?\n]{0,16}(?:\d|قطع)/u;

/** Whether a text counts what is left of something. */
export function countsLeft(text: string): boolean {
  return sentencesOf(text)
    .map(withDigits)
    .some((sentence) => LEFT.test(sentence));
}

/** Whether the text says something of stock. */
export function statementsIn(text: string): { inStock: boolean; soldOut: boolean } {
  const folded = sentencesOf(withoutQuestions(text))
    .filter((sentence) => !saysUnknown(sentence))
    .join('\n');
  const soldOut = SOLD_OUT.test(folded);
  return {
    soldOut,
    inStock: IN_STOCK.test(folded.replace(ALL_SOLD_OUT, ' ').replace(LATER, ' ')),
  };
}

/** Whether a text says something of every size or colour. */
export function ofAllSizes(text: string): boolean {
  return ALL_SIZES.test(fold(text));
}
