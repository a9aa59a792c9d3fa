import { summaryLines } from './summary-lines';

const THREAD = 'Customer: where is order #1001?\nAssistant: It ships on 28 November for $49.99';

it.each([
  ['- Wants order #1001.\n* Told: 28 November, $49.99', ['Wants order #1001.', 'Told: 28 November, $49.99']],
  ['Wants order #1002.', null],
  ['Was told $49.90.', null],
  ['', null],
])('of %j takes %j', (text, lines) => {
  expect(summaryLines(text, THREAD)).toEqual(lines);
});

it('is a few lines, however much a model writes', () => {
  const lines = summaryLines(`${'very long '.repeat(100)}\n`.repeat(50), THREAD) ?? [];
  expect(lines.length).toBeLessThanOrEqual(6);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(300);
});
