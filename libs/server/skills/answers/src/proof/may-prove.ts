import { LANGUAGES } from '@feelori/skills/tools';
import { orderProofAsked } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import { EMAIL } from '../language/email-address';
import { boundedText } from '../language/bounded-text';
import { foldWords, padded } from '../language/fold-words';
import { LEXICONS } from '../rules/lexicons';
import { markedOrderNamesIn } from '../rules/order-name';

type Said = Pick<HistoryEntry, 'role' | 'text'>;

/** Longer messages are no answers to a request for proof. In UTF-16 units. */
const LONGEST = 500;
const MARKERS = LANGUAGES.flatMap((language) =>
  LEXICONS[language].proof.map((phrase) => padded(foldWords(phrase))),
);

/**
 * Which of these entries may hold what proves an order: what a customer wrote when asked for it, or together with the
 * order's name, or what says itself that it is a postcode, an e-mail or the end of a number. Other digits are sizes,
 * years and prices.
 */
export function mayProve(entries: readonly Said[]): boolean[] {
  let together: number[] = [];
  let asked = false;
  const may = entries.map(() => false);
  const close = () => {
    const named = together.some((at) => markedOrderNamesIn(entries[at]?.text ?? '').length > 0);
    for (const at of together) {
      const text = entries[at]?.text ?? '';
      may[at] = text.length <= LONGEST && (asked || named || saysSo(text));
    }
    together = [];
  };
  for (const [at, { role, text }] of entries.entries()) {
    if (role === 'customer') together.push(at);
    else {
      close();
      asked = role === 'assistant' && orderProofAsked(text) !== null;
    }
  }
  close();
  return may;
}

function saysSo(text: string): boolean {
  const bounded = boundedText(text);
  if (bounded.search(EMAIL) >= 0) return true;
  const words = padded(foldWords(bounded));
  return MARKERS.some((phrase) => words.includes(phrase));
}
