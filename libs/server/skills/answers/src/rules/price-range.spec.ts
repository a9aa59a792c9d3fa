import fc from 'fast-check';
import { isLimit, priceRangeIn } from './price-range';
import { amountsIn, moneyLine } from '../language/money';

const range = (text: string): [number | null, number | null] => {
  const { min, max } = priceRangeIn(text);
  return [min, max];
};

describe('the highest price', () => {
  it.each([
    ['skirts under 1 299 €', 1299],
    ['skirts under 1.299 €', 1299],
    ["skirts under 1'299.-", 1299],
    ['skirts under €1,299', 1299],
    ['skirts under 30k', 30_000],
    ['skirts under 2 lakh', 200_000],
    ['skirts under ¥5000', 5000],
    ['skirts under AED 200', 200],
    ['skirts under 200 AED', 200],
    ['dresses under 12.500 KWD', 12.5],
    ['dresses under KD 12.500', 12.5],
    ['skirts under 5千', 5000],
    ['skirts under 5万', 50_000],
    ['skirts under 1.5万円', 15_000],
    ['skirts under 3만원', 30_000],
    ['skirts under 500rb', 500_000],
    ['skirts under Rp500rb', 500_000],
    ['skirts under 500 ribu', 500_000],
    ['skirts under 1,5jt', 1_500_000],
    ['skirts under 1m', 1_000_000],
    ['skirts under $1.5m', 1_500_000],
    ['skirts under 50 €uros', 50],
    ['skirts under 50€uros', 50],
    ['faldas por menos de 50 dólare$', 50],
    ['jupes à moins de 49€90', 49.9],
    ['skirts under 12.500 BHD', 12.5],
    ['skirts under OMR 7.250', 7.25],
    ['a rope of 2m', null],
    ['ray-ban RB 3025', null],
    ['under  \t 80', 80],
    ['under: 80', null],
    ['budget of ₹1,50,000', 150_000],
    ['not more than fifty dollars', 50],
    ['no less than', null],
    ['80 or less', 80],
    ['dresses <100', 100],
    ['dresses < $100', 100],
    ['dresses<100', 100],
    ['dresses <= 50', 50],
    ['dresses ≤50 €', 50],
    ['robes ＜ 50', 50],
    ['skirts under 30 K', 30_000],
    ['under 200 د.إ', 200],
    ['under د.إ 200', 200],
    ['under 50 zł', 50],
    ['80 dollars max', 80],
    ['que no cueste más de 100 dólares', 100],
    ['menos de 50 mil pesos', 50_000],
    ['até R$ 1.500,00', 1500],
    ['80 से कम', 80],
    ['दो लाख से कम', 200_000],
    ['500 rupaye tak', 500],
    ['أقل من ٨٠ دولار', 80],
    ['بأقل من 1,500 ريال', 1500],
    ['delivery in less than 3 days', null],
    ['size under 40', null],
    ['under 100% cotton', null],
  ])('in "%s" is %p', (text, max) => {
    expect(range(text)).toEqual([null, max]);
  });
});

describe('the lowest price', () => {
  it.each([
    ['dresses over 100', 100],
    ['dresses above $100', 100],
    ['more than 1 299 €', 1299],
    ['at least 40', 40],
    ['no less than 40', 40],
    ['starting at $30', 30],
    ['100 and up', 100],
    ['dresses >100', 100],
    ['dresses ≥ $100', 100],
    ['dresses >= 100', 100],
    ['dresses 100+', 100],
    ['dresses $100 +', 100],
    ['100 or more', 100],
    ['vestidos de más de 50', 50],
    ['no menos de 50 euros', 50],
    ['a partir de 100 reais', 100],
    ['acima de R$ 200', 200],
    ['100 ou mais', 100],
    ['कम से कम 500 रुपये', 500],
    ['500 से ज्यादा', 500],
    ['500 se zyada ka', 500],
    ['أكثر من 100 درهم', 100],
    ['100 أو أكثر', 100],
    ['toys for over 3 years', null],
    ['sizes above 44', null],
  ])('in "%s" is %p', (text, min) => {
    expect(range(text)).toEqual([min, null]);
  });
});

describe('two prices', () => {
  it.each([
    ['between 40 and 60', 40, 60],
    ['skirts between $40 and $60', 40, 60],
    ['between 60 and 40', 40, 60],
    ['from 40 to 60 euros', 40, 60],
    ['$40-60', 40, 60],
    ['40 – 60 €', 40, 60],
    ['budget 40-60', 40, 60],
    ['over 40 but under 60', 40, 60],
    ['at least 40, at most 60', 40, 60],
    ['entre 40 y 60 euros', 40, 60],
    ['de 40 a 60 euros', 40, 60],
    ['desde 40 hasta 60', 40, 60],
    ['entre R$ 40 e R$ 60', 40, 60],
    ['40 से 60 के बीच', 40, 60],
    ['40 se 60 tak', 40, 60],
    ['بين 40 و60', 40, 60],
    ['من ٤٠ إلى ٦٠ درهم', 40, 60],
    ['between 1 299 and 2 500 €', 1299, 2500],
    ['between 12.500 KWD and 20.000 KWD', 12.5, 20],
    ['sizes 40 to 42', null, null],
    ['talla de 40 a 42', null, null],
    ['sizes between 40 and 42', null, null],
    ['talla entre 40 y 42', null, null],
    ['between forty and sixty', 40, 60],
    ['entre cuarenta y sesenta euros', 40, 60],
    ['entre quarenta e sessenta reais', 40, 60],
    ['between one hundred and two hundred', 100, 200],
    ['from 3 to 5 days', null, null],
  ])('in "%s" are %p and %p', (text, min, max) => {
    expect(range(text)).toEqual([min, max]);
  });
});

describe('the rest of the words', () => {
  it.each([
    ['dresses over $40 but under 60 euros in blue', 'dresses but in blue'],
    ['blue skirts between 40 and 60', 'blue skirts'],
    ['dresses under 12.500 KWD', 'dresses'],
    ['नीली ड्रेस 80 रुपये से कम', 'नीली डरेस'],
    ['a dress for $100', 'a dress for'],
    ['blue skirts under 50 €uros', 'blue skirts'],
    ['blue skirts under 500rb', 'blue skirts'],
    ["levi's 501 jeans", 'levis 501 jeans'],
  ])('of "%s" are "%s"', (text, rest) => {
    expect(
      priceRangeIn(text)
        .rest.split(' ')
        .filter((word) => word !== '')
        .join(' '),
    ).toBe(rest.replace('डरेस', 'ड्रेस'));
  });

  it('and the prices are told of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { min, max, rest } = priceRangeIn(text);
        expect([typeof rest, Number.isNaN(min ?? 0), Number.isNaN(max ?? 0)]).toEqual([
          'string',
          false,
          false,
        ]);
      }),
    );
  });
});

it.each([
  ['two dresses under $80', [true]],
  ['between 40 and 60', [true, true]],
  ['it costs $80', [false]],
])('the amounts of "%s" stand as limits: %j', (text, limits) => {
  const line = moneyLine(text);
  const amounts = amountsIn(line);
  expect(amounts.map((_, at) => isLimit(line, amounts, at))).toEqual(limits);
});

describe('around a price', () => {
  it.each([
    ['dresses around 100', [80, 120]],
    ['dresses about $50', [40, 60]],
    ['vestidos alrededor de 100', [80, 120]],
    ['vestidos por volta de 100 reais', [80, 120]],
    ['robes environ 100 euros', [80, 120]],
    ['लगभग 100 की ड्रेस', [80, 120]],
    ['فساتين حوالي 100', [80, 120]],
    ['dresses -> 100', [null, null]],
    ['around size 40', [null, null]],
  ])('"%s" is %p', (text, limits) => {
    expect(range(text)).toEqual(limits);
  });

  it('is no end that a price is held against', () => {
    const line = moneyLine('it costs about $55');
    expect(isLimit(line, amountsIn(line), 0)).toBe(false);
  });
});

describe('two numbers alone', () => {
  it.each([
    ['dresses 50-60', 50, 60],
    ['dresses 50 - 60', 50, 60],
    ['vestidos 50 a 60', 50, 60],
    ['bags 100 to 150', 100, 150],
  ])('are prices where they are round: "%s"', (text, min, max) => {
    expect(priceRangeIn(text)).toMatchObject({ min, max });
  });

  it.each([
    'jeans 32-34',
    'boots 36-38',
    'size 50-60',
    'sizes 50 to 55',
    'in 5-10 days',
    'call 555-0100',
    'levis 501-505',
  ])('are none where they may be something else: "%s"', (text) => {
    expect(priceRangeIn(text)).toMatchObject({ min: null, max: null });
  });
});
