import { splitWords } from './split-words';

it.each([
  ['Red dress, size 38!', ['Red', 'dress', 'size', '38']],
  ['می\u200cخواهم آبی', ['می\u200cخواهم', 'آبی']],
  ['क्\u200dषेत्रीय कुर्ता', ['क्\u200dषेत्रीय', 'कुर्ता']],
  ['\u200d \u{1f469}\u200d\u{1f467} mum\u200d', ['mum']],
  ['status:draft OR (x)', ['status', 'draft', 'OR', 'x']],
  ['', []],
])('splits %j into %j', (text, words) => {
  expect(splitWords(text)).toEqual(words);
});
