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
15 fifteen quince quinze पंद्रह pandrah
20 twenty veinte vinte vingt बीस عشرين عشرون
25 veinticinco पच्चीस pachees
30 thirty treinta trinta trente तीस ثلاثين ثلاثون
40 forty cuarenta quarenta quarante चालीस chalis chalees أربعين أربعون
50 fifty cincuenta cinquenta cinquante पचास pachas pachaas خمسين خمسون
60 sixty sesenta sessenta soixante साठ ستين ستون
70 seventy setenta सत्तर sattar سبعين سبعون
75 पचहत्तर pachhattar
80 eighty ochenta oitenta अस्सी assi ثمانين ثمانون
90 ninety noventa नब्बे nabbe تسعين تسعون
100 hundred cien ciento cem cento सौ sau مئة مائة مية
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
1000000 million millón millones milhão milhões مليون
10000000 crore crores करोड़ karod`;

const VALUES = new Map(
  WRITTEN.trim()
    .split('\n')
    .flatMap((line) => {
      const [value, ...words] = line.split(' ');
      return words.map((word) => [fold(word), Number(value)] as const);
    }),
);
const WORD = [...VALUES.keys()].sort((a, b) => b.length - a.length).join('|');
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])[وبل]?(?:${WORD})(?:[ -](?:(?:and|y|e|et) )?و?(?:${WORD})){0,6}(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
/** Words that multiply a number in digits: "30 mil", "2 lakh"; `k` only where it stands at the number, as Hindi's `k` is a word. */
const MULTIPLIERS = [...VALUES.entries()].filter(([, value]) => value >= 1_000).map(([word]) => word);
const MULTIPLIED = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d{1,6})(?:[.,](\\d{1,2}))?(?:(k)| ?(${MULTIPLIERS.join('|')}))(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
/** Less than this is no price in words: "dos vestidos" stays, and "um" and "do" are other words too. */
const SMALLEST = 10;

/** A folded text with its numbers in digits: "hasta doscientos cincuenta" -> "hasta 250", "८०" and "٨٠" -> "80". */
export function numbersInDigits(folded: string): string {
  return folded
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/٫/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, '')
    .replace(
      MULTIPLIED,
      (_, whole: string, part: string | undefined, k: string | undefined, word: string) => {
        const factor = k === undefined ? (VALUES.get(word) ?? 1) : 1_000;
        return String(Math.round(Number(`${whole}.${part ?? 0}`) * factor));
      },
    )
    .replace(SPELLED, (spelled) => {
      const value = valueOf(spelled);
      return value < SMALLEST ? spelled : String(value);
    });
}

const VALUES_OF_DIGITS = new Map<string, string>();

function asciiDigit(digit: string): string {
  const known = VALUES_OF_DIGITS.get(digit);
  if (known !== undefined) return known;
  const value = valueOfDigit(digit.codePointAt(0) ?? 0);
  VALUES_OF_DIGITS.set(digit, value);
  return value;
}

/** The ten digits of every script stand in a row that begins with its zero. */
function valueOfDigit(code: number): string {
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Words add up; a hundred, thousand or lakh behind smaller ones multiplies them: "do sau pachas" is 2 × 100 + 50. */
function valueOf(spelled: string): number {
  const values = spelled
    .split(/[ -]/)
    .flatMap((word) => VALUES.get(word) ?? VALUES.get(word.replace(/^[وبل]/, '')) ?? []);
  const sum = values.reduce(
    ({ thousands, rest }, value) => {
      if (value >= 1_000) return { thousands: thousands + Math.max(rest, 1) * value, rest: 0 };
      return { thousands, rest: value === 100 && rest > 0 && rest < 10 ? rest * value : rest + value };
    },
    { thousands: 0, rest: 0 },
  );
  return sum.thousands + sum.rest;
}
