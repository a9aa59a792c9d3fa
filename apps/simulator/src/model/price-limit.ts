/** A limit on the price, and the words without it. */
export interface PriceLimit {
  side: 'below' | 'above';
  amount: number;
  rest: string;
}

const AMOUNT = String.raw`\s{0,3}(?:usd|eur|[$€£₹])?\s{0,3}(\d{1,6}(?:[.,]\d{1,2})?)`;
const BELOW = new RegExp(
  String.raw`(?:under|below|less than|cheaper than|up to|max(?:imum)?|within|<|menos de|mas barat[oa] que|más barat[oa] que|hasta|por debajo de|mais barat[oa] (?:do )?que|até|abaixo de|moins de|moins ch[eè]re? que|jusqu['’]à|ب?أقل من|أرخص من|تحت|لا يزيد عن)${AMOUNT}`,
  'iu',
);
const ABOVE = new RegExp(
  String.raw`(?:over|above|more than|dearer than|más de|más car[oa] que|mais de|mais car[oa] (?:do )?que|acima de|plus de|plus ch[eè]re? que|ب?أكثر من|أغلى من|فوق)${AMOUNT}`,
  'iu',
);
const CURRENCY = String.raw`(?:[$€₹]|डॉलर|रुपये|रुपए|रुपयों|rupaye|dollars?)?\s{0,3}`;
const BELOW_BEHIND = new RegExp(
  String.raw`[$€₹]?\s{0,3}(\d{1,6})\s{0,3}${CURRENCY}(?:से (?:कम|नीचे|सस्त(?:ा|ी|े))|तक|के (?:अंदर|अन्दर|नीचे|भीतर)|se (?:kam|sast[aie])|tak|ke (?:andar|neeche))(?![\p{L}\p{M}])(?: में| mein)?`,
  'iu',
);
const ABOVE_BEHIND = new RegExp(
  String.raw`[$€₹]?\s{0,3}(\d{1,6})\s{0,3}${CURRENCY}(?:से (?:ज़्यादा|ज्यादा|अधिक|ऊपर|महंग(?:ा|ी|े))|se (?:zyada|upar))(?![\p{L}\p{M}])`,
  'iu',
);

/** The limit on the price in a text; null when it names none. */
export function priceLimitIn(said: string): PriceLimit | null {
  const text = withPlainDigits(said);
  for (const [side, pattern] of [
    ['below', BELOW],
    ['below', BELOW_BEHIND],
    ['above', ABOVE],
    ['above', ABOVE_BEHIND],
  ] as const) {
    const amount = pattern.exec(text)?.[1];
    if (amount !== undefined) {
      return { side, amount: Number(amount.replace(',', '.')), rest: text.replace(pattern, ' ') };
    }
  }
  return null;
}

/** Digits of the Arabic and Devanagari scripts as 0 to 9. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}
