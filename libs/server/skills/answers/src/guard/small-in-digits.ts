import { foldLine } from '../language/fold-words';
import { numbersInDigits } from '../language/number-words';

const SMALL: readonly string[] = [
  'one|uno|um|un|ek|एक|واحد',
  'two|dos|dois|deux|दो|اثنين',
  'three|tres|trois|तीन|ثلاثه',
  'four|cuatro|quatro|quatre|चार|اربعه',
  'five|cinco|cinq|पाच|पांच|خمسه',
  'six|seis|छह|سته',
  'seven|siete|sete|sept|सात|سبعه',
  'eight|ocho|oito|huit|आठ|ثمانيه',
  'nine|nueve|nove|neuf|नौ|تسعه',
];
const CURRENCY =
  'dollars?|dolar(?:es)?|bucks|euros?|pounds?|quid|rupees?|reais|dirhams?|dinars?|yen|francs?|रुपय\\p{M}?|रुपए|डालर|डॉलर|دولار\\p{L}*|دراهم|دنانير|يورو';
const BEFORE_CURRENCY = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${SMALL.map((words) => `(${words})`).join('|')})(?= (?:us )?(?:${CURRENCY})(?![\\p{L}\\p{M}]))`,
  'gu',
);

/** "49 dollars and 50 cents" as one amount: `49.50 dollars`. */
const WITH_CENTS = new RegExp(
  `(?<![\\d.,])(\\d{1,6}) (${CURRENCY})(?: (?:and|y|con|e|et|و))? (?:و ?)?(\\d{2}) (?:cents?|centavos?|centimos?|centimes?|pence|paise|पैसे|سنتا?|فلسا?)(?![\\p{L}\\p{M}])`,
  'gu',
);

/** A text on one line, folded, numbers in digits, also "five dollars" as "5 dollars": elsewhere small numbers in words count things. */
export function smallInDigits(text: string): string {
  return numbersInDigits(foldLine(text))
    .replace(BEFORE_CURRENCY, (...found: unknown[]) =>
      String(1 + found.slice(1, 1 + SMALL.length).findIndex((word) => word !== undefined)),
    )
    .replace(WITH_CENTS, '$1.$3 $2');
}
