import type { ThreadQuote } from '@feelori/contracts';
import { quoteWords } from './quote-words';

const quote = (change: Partial<ThreadQuote>): ThreadQuote => ({
  entryId: 'e1',
  from: 'assistant',
  kind: 'text',
  text: '',
  ...change,
});

describe('a quote above a message', () => {
  it.each<[Partial<ThreadQuote>, string | null, string]>([
    [{ text: 'Blue Linen Dress', kind: 'buttons' }, 'Assistant', 'Blue Linen Dress'],
    [{ from: 'person', text: 'See *this*' }, 'Shop', 'See this'],
    [{ from: 'customer', kind: 'image' }, 'Customer', 'Photo'],
    [{ from: 'customer', kind: 'deleted' }, 'Customer', 'Message deleted'],
    [{ from: 'customer', kind: 'reaction' }, 'Customer', 'A message without words'],
    [{ from: 'catalogue', kind: null, entryId: null, text: 'SKU-1' }, 'Product of the catalogue', 'SKU-1'],
    [{ from: null, kind: null, entryId: null }, null, 'A message that is not here'],
  ])('%j is by %s: %s', (change, who, what) => {
    expect(quoteWords(quote(change))).toEqual({ who, what });
  });
});
