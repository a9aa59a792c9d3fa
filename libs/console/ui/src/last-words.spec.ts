import { DELETED_TEXT, UNKEPT_TEXT } from '@feelori/contracts';
import { lastWords } from './last-words';

it.each([
  ['Your cart: 1 × *Chelsea Boots* (36)', 'Your cart: 1 × Chelsea Boots (36)'],
  ['2 * 3 is 6', '2 * 3 is 6'],
  [DELETED_TEXT, 'Message deleted'],
  [UNKEPT_TEXT, 'Messages are no longer kept'],
  ['', ''],
])('“%s” is told as “%s”', (text, words) => expect(lastWords(text)).toBe(words));
