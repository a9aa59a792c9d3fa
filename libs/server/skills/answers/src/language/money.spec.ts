import fc from 'fast-check';
import { LANGUAGES } from '@feelori/skills/tools';
import { LEXICONS } from '../rules/lexicons';
import { shopWords } from '../vocabulary/vocabulary';
import { VOCABULARIES } from '../vocabulary/english-catalogue';
import { foldWords } from './fold-words';
import { amountsIn, moneyLine } from './money';

const first = (text: string) => amountsIn(moneyLine(text))[0];

/** The names of money among the words of our languages. */
const MONEY = new Set(
  foldWords(
    'dollar dollars euro euros pound pounds usd eur gbp brl chf franc francs bucks dólar dólares mxn soles libras reais pesos rs rupee rupees rupay rupaye rupaiye रुपये रुपए रुपया रु دولار دولارا دولارات يورو ريال درهم جنيه دينار ليرة روبية',
  ),
);
/** Every word the rules know, in every language, and some that people use beside numbers. */
const WORDS = [
  ...LANGUAGES.flatMap((language) => Object.values(LEXICONS[language]).flat())
    .filter((phrase) => typeof phrase === 'string')
    .flatMap(foldWords),
  ...Object.values(VOCABULARIES)
    .flatMap(shopWords)
    .map(({ form }) => form),
  ...foldWords('try tried won rub ron real fr ils to too or and your usual wear take go par'),
].filter((word) => !MONEY.has(word));

describe('an amount of money', () => {
  it.each([
    ['$49.99', 49.99],
    ['49,99 €', 49.99],
    ['1 299 €', 1299],
    ['1\u00a0299\u00a0€', 1299],
    ['1\u202f299,50 €', 1299.5],
    ["1'299.-", 1299],
    ['1’299.50 CHF', 1299.5],
    ['1.299,50 EUR', 1299.5],
    ['1,299.50 USD', 1299.5],
    ['1.299 €', 1299],
    ['$1,299', 1299],
    ['₹2,00,000', 200_000],
    ['Rs. 500', 500],
    ['Rs 1,50,000.50', 150_000.5],
    ['R$ 150', 150],
    ['US$ 20', 20],
    ['¥5000', 5000],
    ['5,000円', 5000],
    ['AED 200', 200],
    ['200 درهم', 200],
    ['٢٠٠ درهم', 200],
    ['80,- €', 80],
    ['30k', 30_000],
    ['2 lakh', 200_000],
    ['50 mil pesos', 50_000],
    ['250 kr', 250],
    ['1.000.000 COP', 1_000_000],
    ['KWD 12.500', 12.5],
    ['12.500 KWD', 12.5],
    ['12.500 د.ك', 12.5],
    ['12,500 دينار', 12.5],
    ['OMR 0.750', 0.75],
    ['12.500 €', 12_500],
    ['0.500', 0.5],
    ['TRY 200', 200],
    ['200 TRY', 200],
    ['it costs 250RON', 250],
    ['₩5000', 5000],
    ['Fr. 20', 20],
    ['80 pesos', 80],
    ['50 soles', 50],
    ['$1.75 m', 1.75],
  ])('"%s" is %d', (text, amount) => {
    expect(first(text)?.values[0]).toBe(amount);
  });

  it('of three digits behind its only sign may be either, with its currency the likelier first', () => {
    expect(first('12.500')?.values).toEqual([12_500, 12.5]);
    expect(first('12.500 KWD')?.values).toEqual([12.5, 12_500]);
    expect(first('12.50')?.values).toEqual([12.5]);
  });

  it.each([
    '3 days',
    '40 %',
    '100% cotton',
    '30 cm',
    'v2',
    'P12',
    'abc123',
    '5 años',
    '12 meses',
    '3 दिन',
    '6 ft',
    '5.11 feet',
    '1.75 m',
    'mido 1,75 metros',
    '70 kilos',
  ])('is none in "%s"', (text) => {
    expect(amountsIn(moneyLine(text))).toEqual([]);
  });

  it.each([
    'you could try 38 or 40',
    'TRY 38 OR 40',
    'which of the 2 won',
    'rub 2 drops in',
    '2 ron',
    '2 real leather belts',
    'fr 38',
    'FR 38',
    'peso 60',
    'lei 8078',
  ])('stands with no currency in "%s"', (text) => {
    expect(amountsIn(moneyLine(text)).filter(({ currency }) => currency)).toEqual([]);
  });

  it('has a currency beside no word of our languages but the names of money', () => {
    const naming = [...new Set(WORDS)].filter((word) =>
      [`${word} 38`, `38 ${word}`, `SHOW ${word.toUpperCase()} 38`, `38 ${word.toUpperCase()} SHOW`].some(
        (text) => amountsIn(moneyLine(text)).some(({ currency }) => currency),
      ),
    );
    expect(naming).toEqual([]);
  });

  it('has none in any sentence of such words', () => {
    const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 9_999 }), words, (before, number, after) => {
        const text = [...before, number, ...after].join(' ');
        expect(amountsIn(moneyLine(text)).filter(({ currency }) => currency)).toEqual([]);
      }),
    );
  });

  it('is read as it was written, in every way to group and to mark decimals', () => {
    const styles = fc.constantFrom<[string, string]>(
      [',', '.'],
      ['.', ','],
      [' ', ','],
      [' ', '.'],
      ["'", '.'],
    );
    const cents = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), cents, styles, (whole, part, [group, sign]) => {
        const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, group);
        const text = `${grouped}${sign}${String(part).padStart(2, '0')} €`;
        expect(first(text)?.values[0]).toBeCloseTo(whole + part / 100, 5);
      }),
    );
  });
});
