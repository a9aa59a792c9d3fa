import { replyText, type ThreadEntry, wordsOf } from '@feelori/contracts';

const ORDER = /(?<![\p{L}\p{N}#])#[0-9]{3,12}(?![\p{L}\p{N}])/gu;
const LOOKED_AT = 2_000;

/** The order that was named last in these entries (oldest first), as it was written; null where none was. Pure. */
export function orderNamed(entries: readonly ThreadEntry[]): string | null {
  for (const entry of entries.toReversed()) {
    const named = [...textIn(entry).slice(0, LOOKED_AT).matchAll(ORDER)].at(-1);
    if (named !== undefined) return named[0];
  }
  return null;
}

/** What colleagues wrote to each other names nothing to the customer. */
function textIn(entry: ThreadEntry): string {
  if (entry.from === 'customer') return wordsOf(entry.content);
  if (!('content' in entry)) return '';
  return replyText(entry.content);
}
