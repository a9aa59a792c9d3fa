import { numbersInDigits } from '../language/number-words';
import { withDigits } from './days-said';
import { foldedSources } from './folded-sources';
import { denies, sentencesOf, withoutSearches } from './sentences-of';

/** What the shop may give away, by kind; folded. */
const KINDS = {
  free: /\b(?:for free|free of charge|free (?:shipping|delivery|gifts?|returns?|exchanges?|samples?|[a-z]+ with)|(?:shipping|delivery|delivered?|postage|returns?) (?:is|are|comes?)? ?(?:now |always |completely |all )?free|is free|are free|gratis|gratuit(?:a|as|o|os|e|es|s|ement)?|offert(?:e|s|es)?|(?:je|nous|on) (?:vous|te|t) offr\w{1,6}|te regalo|de regalo|de graca|brinde|cadeau)\b|मुफ्त|फ्री|निशुल्क|مجان[يا]|هديه|بلا مقابل/u,
  less: /\b(?:discount(?:s|ed)?|off|price match|match (?:any|every|the) price|on sale|a sale|sale prices?|clearance|reduced|cheaper(?! than)|cheaper than (?:any\w*|elsewhere|others?|all|usual|before|normal|last)|price(?:s)? (?:dropped|fell)|you save|save \d|pay less|special (?:price|offer)|black friday|descuentos?|rebajas?|rebajad[oa]s?|oferta especial|descontos?|promocao|reductions?|remises?|soldes?|rabais)\b|छूट|डिस्काउट|डिस्काउंट|خصم|تخفيض|تنزيلات/u,
  half: /\b(?:half(?: the|-| )? ?price|half of|half off|mitad de precio|medio precio|metade do preco|moitie prix|demi-tarif)\b|(?:आधे|आध) (?:दाम|कीमत)|आधी कीमत|نصف (?:ال)?(?:سعر|ثمن)/u,
  code: /\b(?:coupons?|vouchers?|promo(?:tion(?:al)?)? codes?|discount codes?|use (?:the )?code|with (?:the )?code|the code|your code|codigo|cupon(?:es)?|cupom|cupons|codes? promo|bons? d.?achat|gift cards?|reward points?|loyalty points?|cashback)\b|कूपन|कोड|كوبون|قسيمه|كود|رمز/u,
  bundle:
    /\bbuy (?:one|two|\d)\b|\bget (?:one|two|\d) (?:more )?free|\b(?:two|three|dos|deux|dois|duas|\d) (?:for the price of|for|por|pour|pelo preco de|por el precio de|pour le prix de?) (?:one|two|une?|un[oa]|um[a]?|\d)\b|\b\dx\d\b|एक के साथ एक|قطعتان بسعر/u,
} as const;
/** Without the condition that the shop's own text names: "free from $75". */
const ALWAYS =
  /(?<![\p{L}\p{M}])(?:لكل|لجميع|always|every|everybody|everyone|all|any|whatever|everywhere|worldwide|mundo|monde|दुनिया|العالم|no minimum|siempre|todos|todas|cualquier|sempre|qualquer|toujours|toutes?|tous|partout|quel que soit|हमेशा|हर|सभी|دائما|كل|جميع)(?![\p{L}\p{M}])/u;
const PERCENT =
  /(\d{1,4}(?:[.,]\d{1,2})?) ?(?:%|٪|percent|per cent|por ?ciento|por cento|pour ?cent|प्रतिशत|फीसदी|بالم[ئيا]|في الم[ئيا])/gu;
/** How much of it cloth is made of. */
const OF_CLOTH =
  /^[^.!?]{0,2}(?:pure |organic |puro |pur |pura |de |शुद्ध )?(?:cotton|linen|wool|silk|cashmere|leather|viscose|polyester|algodon|lino|lana|seda|algodao|linho|coton|lin|laine|soie|सूती|कॉटन|ऊन|रेशम|قطن|كتان|صوف|حرير)/u;

const CLOTH_BEFORE =
  /(?:cotton|linen|wool|silk|cashmere|leather|viscose|polyester|algodon|lino|lana|seda|algodao|linho|coton|laine|soie|सूती|कॉटन|ऊन|रेशम|قطن|كتان|صوف|حرير)[ :(]{1,3}$/u;

/** Percentages a text states, as numbers; those of cloth are none. */
function percentsIn(sentence: string): number[] {
  const line = numbersInDigits(sentence);
  return [...line.matchAll(PERCENT)].flatMap((match) =>
    OF_CLOTH.test(line.slice(match.index + match[0].length).trimStart()) ||
    CLOTH_BEFORE.test(line.slice(Math.max(0, match.index - 24), match.index))
      ? []
      : [Number(match[1]?.replace(',', '.'))],
  );
}

const BUNDLE =
  /(?<![\d.,$€])(\d) (?:\p{L}+ )?(?:for(?: the price of)?|por(?: el precio de)?|pelo preco de|pour(?: le prix de?)?) (\d)(?![\d.,])|(?:buy|take|lleva|leve|achetez) (\d),? (?:\p{L}+ ){0,2}?(?:pay for|pay|pague|paga|payez) (\d)/gu;

/** Behind a percentage that makes something cheaper. */
const OFF = /\b(?:off|less|de descuento|de desconto|de remise|moins)\b|कम|اقل/u;
/** Whether a text offers something that none of the shop's own texts offers: a discount, a code, a gift. `read` tells what cloth is made of. */
export function offersMore(text: string, writings: readonly string[], read: readonly string[] = []): boolean {
  const allowed = writings.flatMap(sentencesOf);
  const written = allowed.join('\n');
  const known = new Set(percentsIn(written));
  const bundles = new Set(allowed.flatMap(bundlesIn));
  return sentencesOf(withoutSearches(text)).some((sentence) => {
    const isOff = KINDS.less.test(sentence) || OFF.test(sentence);
    const unwritten = percentsIn(sentence).filter((percent) => !known.has(percent));
    if (unwritten.length > 0 && (isOff || !areRead(unwritten, read))) return true;
    if (denies(sentence)) return false;
    if (!bundlesIn(sentence).every((bundle) => bundles.has(bundle))) return true;
    if (freeForAll(sentence) && !allowed.some(freeForAll)) return true;
    return Object.values(KINDS).some((kind) => kind.test(sentence) && !kind.test(written));
  });
}

/** Whether percentages stand in what was read of products: what they are made of. */
function areRead(percents: readonly number[], read: readonly string[]): boolean {
  const numbers = new Set(
    [...foldedSources(read).matchAll(PERCENT)].map(([, number = '']) => Number(number.replace(',', '.'))),
  );
  return percents.every((percent) => numbers.has(percent));
}

/** How many are taken and how many paid, as `3-2`. */
function bundlesIn(sentence: string): string[] {
  return [...withDigits(sentence).matchAll(BUNDLE)].map(([, ...found]) => {
    const [taken, paid] = found.filter((number) => number !== undefined);
    return `${taken}-${paid}`;
  });
}

/** A number in it is the condition, which is held against the shop's text as a price. */
function freeForAll(sentence: string): boolean {
  return KINDS.free.test(sentence) && ALWAYS.test(sentence) && !/\d/u.test(sentence);
}
