import { previewSpans } from './preview-spans';

it.each([
  ['plain', [['plain', 'plain']]],
  [
    '*Tee* is _new_ and ~old~.',
    [
      ['Tee', 'bold'],
      [' is ', 'plain'],
      ['new', 'italic'],
      [' and ', 'plain'],
      ['old', 'struck'],
      ['.', 'plain'],
    ],
  ],
  ['2 * 3', [['2 * 3', 'plain']]],
  ['a *b\nc* d', [['a *b\nc* d', 'plain']]],
])('draws %j', (text, spans) => {
  expect(previewSpans(text).map((span) => [span.text, span.style])).toEqual(spans);
});
