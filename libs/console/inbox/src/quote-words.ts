import { markedWords } from '@feelori/console/ui';
import type { ThreadQuote } from '@feelori/contracts';

const WHO: Record<NonNullable<ThreadQuote['from']>, string> = {
  customer: 'Customer',
  assistant: 'Assistant',
  person: 'Shop',
  notice: 'Notice',
  campaign: 'Campaign',
  catalogue: 'Product of the catalogue',
};

/** What stands in the place of words where a message has none. */
const WORDLESS: Partial<Record<NonNullable<ThreadQuote['kind']>, string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Place',
  contacts: 'Shared contacts',
  order: 'Order',
  form_reply: 'Form',
  deleted: 'Message deleted',
};

/** A quote as it stands above a message: who said it (null where nobody knows), and in short what. */
export interface QuoteWords {
  who: string | null;
  what: string;
}

/** Says truthfully what a message replies to, also where it is not here. */
export function quoteWords({ from, kind, text }: ThreadQuote): QuoteWords {
  if (from === null) return { who: null, what: 'A message that is not here' };
  const words = markedWords(text)
    .map((part) => part.text)
    .join('');
  return { who: WHO[from], what: words || wordless(kind) };
}

function wordless(kind: ThreadQuote['kind']): string {
  return (kind === null ? undefined : WORDLESS[kind]) ?? 'A message without words';
}
