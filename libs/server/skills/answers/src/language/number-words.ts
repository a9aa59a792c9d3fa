import { plainDigits } from '@feelori/contracts';
import { fold } from './fold-words';

/** Whole numbers as people write them in prices, in all our languages; Hindi has a word for each of its own. */
const WRITTEN = `
1 one uno un um uma एक ek واحد
2 two dos dois duas deux दो do اثنين
3 three tres três trois तीन ثلاثة
4 four cuatro quatro quatre चार char أربعة
5 five cinco cinq पाँच paanch panch خمسة
6 six seis छह cheh ستة
7 seven siete sete sept सात saat سبعة
8 eight ocho oito huit आठ aath ثمانية
9 nine nueve nove neuf नौ nau تسعة
10 ten diez dez dix दस عشرة
11 onze
12 douze doze
13 treize treze
14 quatorze
15 fifteen quince quinze पंद्रह pandrah
16 seize dezesseis dieciséis
20 twenty veinte vinte vingt बीस عشرين عشرون
25 veinticinco पच्चीस pachees
30 thirty treinta trinta trente तीस ثلاثين ثلاثون
40 forty cuarenta quarenta quarante चालीस chalis chalees أربعين أربعون
50 fifty cincuenta cinquenta cinquante पचास pachas pachaas خمسين خمسون
60 sixty sesenta sessenta soixante साठ ستين ستون
70 seventy setenta septante सत्तर sattar سبعين سبعون
75 पचहत्तर pachhattar
80 eighty quatrevingt huitante octante ochenta oitenta अस्सी assi ثمانين ثمانون
90 ninety nonante noventa नब्बे nabbe تسعين تسعون
100 hundred cien ciento cem cento cent सौ sau مئة مائة مية
200 doscientos duzentos مئتين مئتان ميتين
300 trescientos trezentos ثلاثمئة ثلاثمائة
400 cuatrocientos quatrocentos أربعمئة أربعمائة
500 quinientos quinhentos خمسمئة خمسمائة
600 seiscientos seiscentos ستمئة ستمائة
700 setecientos setecentos سبعمئة سبعمائة
800 ochocientos oitocentos ثمانمئة ثمانمائة
900 novecientos novecentos تسعمئة تسعمائة
1000 thousand mil mille हज़ार hazaar hazar ألف
2000 ألفين
100000 lakh lakhs lac lacs लाख
1000000 million millions millón millones milhão milhões مليون
10000000 crore crores करोड़ karod`;

const VALUES = new Map(
  WRITTEN.trim()
    .split('\n')
    .flatMap((line) => {
      const [value, ...words] = line.split(' ');
      return words.map((word) => [fold(word), Number(value)] as const);
    }),
);
/** In English "cent" is money, and in "pour cent" it is no number of its own. */
const CENT = '(?<!(?:\\d|per|pour|one|a) )cent';
const WORD = [...VALUES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => (word === 'cent' ? CENT : word))
  .join('|');
/** French counts in twenties, and in plain hundreds; "six cents" is money in English, unless its currency stands behind. */
const FOUR_TWENTIES = /(?<!\p{L})quatre[ -]vingts?(?!\p{L})/gu;
const HUNDREDS =
  /(?<=(?<!\p{L})(?:deux|trois|quatre|cinq|sept|huit|neuf)[ -])cents(?!\p{L})|(?<=(?<!\p{L})six[ -])cents(?= (?:euros?|dollars?|francs?|dirhams?|dinars?)(?!\p{L}))/gu;
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])[وبل]?(?:${WORD})(?:[ -](?:(?:and|y|e|et) )?و?(?:${WORD})){0,6}(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
/** Words that multiply a number in digits: "30 mil", "2 lakh"; `k` only at the number or last, as Hindi's `k` is a word. */
const MULTIPLIERS = new Map([
  ...[...VALUES].filter(([, value]) => value >= 1_000),
  // Indonesian; behind a number alone, since "RB" is a name of its own.
  ...(['rb', 'ribu'] as const).map((word) => [word, 1_000] as const),
  ...(['jt', 'juta', 'mn', 'mln', 'mio'] as const).map((word) => [word, 1_000_000] as const),
]);
/** "Rp500rb" and "Rs.5k": a currency may be written onto the number. */
const MULTIPLIED = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.,])|(?<=(?<!\\p{L})(?:rp|rs|aed|kd)\\.?))(\\d{1,6})(?:[.,](\\d{1,2}))?(?:(k| k(?= ?(?:[.,!?;]|$)))| ?(${[...MULTIPLIERS.keys()].join('|')}))(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
/** Chinese, Japanese and Korean count in thousands and ten thousands, and write them onto the number. */
const EASTERN: Readonly<Record<string, number>> = {
  千: 1_000,
  천: 1_000,
  万: 10_000,
  萬: 10_000,
  만: 10_000,
};
const EASTERN_NUMBER = /(?<![\d.,])(\d{1,6})(?:[.,](\d{1,2}))? ?([千천万萬만])/gu;
/** Less than this is no price in words: "dos vestidos" stays, and "um" and "do" are other words too. */
const SMALLEST = 10;

/** A folded text with its numbers in digits: "hasta doscientos cincuenta" -> "hasta 250", "८०" and "٨٠" -> "80". */
export function numbersInDigits(folded: string): string {
  return plainDigits(folded)
    .replace(/٫/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, '')
    .replace(EASTERN_NUMBER, (_, whole: string, part: string | undefined, sign: string) =>
      times(whole, part, EASTERN[sign] ?? 1),
    )
    .replace(MULTIPLIED, (_, whole: string, part: string | undefined, k: string | undefined, word: string) =>
      times(whole, part, k === undefined ? (MULTIPLIERS.get(word) ?? 1) : 1_000),
    )
    .replace(FOUR_TWENTIES, 'quatrevingt')
    .replace(HUNDREDS, 'cent')
    .replace(SPELLED, inDigits);
}

function times(whole: string, part: string | undefined, factor: number): string {
  return String(Math.round(Number(`${whole}.${part ?? 0}`) * factor));
}

/** Words for numbers one behind the other are one number, or several: "forty and sixty" are two. */
function inDigits(spelled: string): string {
  const numbers: { sum: Sum; from: number; to: number }[] = [];
  const words = [...spelled.matchAll(/[^ -]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  for (const [at, { word, index }] of words.entries()) {
    const value = valueOf(word);
    if (value === undefined) continue;
    const last = numbers.at(-1);
    const to = index + word.length;
    const ofHundreds = value < 10 && valueOf(words[at + 1]?.word ?? '') === 100;
    if (last && !(ofHundreds && last.sum.rest > 0) && joins(last.sum.rest, value, word.startsWith('و'))) {
      last.sum = added(last.sum, value);
      last.to = to;
    } else {
      numbers.push({ sum: added({ thousands: 0, rest: 0 }, value), from: index, to });
    }
  }
  return numbers.reduceRight((text, { sum: { thousands, rest }, from, to }) => {
    const value = thousands + rest;
    return value < SMALLEST ? text : `${text.slice(0, from)}${value}${text.slice(to)}`;
  }, spelled);
}

/** What one word is worth, also with Arabic's "and", "with" or "for" written onto it. */
function valueOf(word: string): number | undefined {
  return VALUES.get(word) ?? VALUES.get(word.replace(/^[وبل]/, ''));
}

/** A number while its words are read. */
interface Sum {
  thousands: number;
  rest: number;
}

/** Words add up; a hundred, thousand or lakh behind smaller ones multiplies them: "do sau pachas" is 2 × 100 + 50. */
function added({ thousands, rest }: Sum, value: number): Sum {
  if (value >= 1_000) return { thousands: thousands + Math.max(rest, 1) * value, rest: 0 };
  return { thousands, rest: value === 100 && rest > 0 && rest < 10 ? rest * value : rest + value };
}

/** Whether a word goes on with the number before it; French says 70 and 90 as 60 and 80 with more, Arabic the ones first. */
function joins(rest: number, next: number, withAnd: boolean): boolean {
  if (next >= 1_000) return true;
  if (next === 100) return rest < 10;
  if (next > 100) return rest === 0;
  if (next < 10) return rest % 10 === 0;
  const tens = rest % 100;
  return tens === 0 || ((tens === 60 || tens === 80) && next < 20) || (withAnd && tens < 10);
}
