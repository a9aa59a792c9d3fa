import { inOneLine } from './one-line';

it.each([
  ['Your latest orders:\n• #1004\n\n  • #1005 ', 'Your latest orders: • #1004 • #1005'],
  ['one line', 'one line'],
  ['\n \r\n', ''],
])('%j in one line', (text, line) => {
  expect(inOneLine(text)).toBe(line);
});
