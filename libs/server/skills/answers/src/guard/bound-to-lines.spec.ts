import { boundToLines } from './bound-to-lines';

const SHIPPING = [
  'We ship within 1-2 business days.\nStandard delivery takes 3-5 business days and costs $4.90; it is free for orders over $75.\nExpress delivery takes 1-2 business days and costs $12.90.\nWe ship to Canada.',
];
const RETURNS = [
  'You can return items within 30 days. Refunds come within 5 business days. Earrings and sale items cannot be returned. Gift wrap costs $5.',
];

describe('figures of the sentence that speaks of the same', () => {
  it.each([
    ['Standard takes 3-5 days, express 1-2.', SHIPPING],
    ['Express costs $12.90.', SHIPPING],
    ['Within Canada it takes three to five business days.', SHIPPING],
    ['It is free for orders over $75.', SHIPPING],
    ['L’express coûte 12,90 $.', SHIPPING],
    ['Refunds take 5 days, returns are taken for 30.', RETURNS],
    ['Earrings cannot be returned.', RETURNS],
    ['Sale items are excluded.', RETURNS],
    ['Gift wrap is $5.', RETURNS],
  ])('%s', (text, writings) => expect(boundToLines(text, writings)).toBe(true));

  it.each([
    ['Express delivery costs $4.90.', SHIPPING],
    ['Express is free.', SHIPPING],
    ['O frete expresso custa 4,90 dólares.', SHIPPING],
    ['A entrega padrão custa 12,90 dólares.', SHIPPING],
    ['Refunds arrive within 30 days.', RETURNS],
    ['Earrings can be returned.', RETURNS],
    ['Gift wrap costs $30.', RETURNS],
  ])('%s mixes two', (text, writings) => expect(boundToLines(text, writings)).toBe(false));
});
