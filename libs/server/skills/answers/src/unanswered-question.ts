import { type CustomerMessage, cutText, wordsOf } from '@feelori/contracts';
import { redact } from './guard/redact';
import { boundedText } from './language/bounded-text';

/** A list shows no more of a question, in UTF-16 units. */
const LONGEST = 240;
/** Orders, postcodes, house numbers; what a question needs has three digits at most. */
const NUMBERS = /#?\p{N}[\p{N}\p{L}./-]{3,}/gu;
/** "My name is", "I am called", "je m'appelle": what follows is nobody's business. */
const NAMED =
  /(?<![\p{L}\p{M}])(my name is|i am called|mi nombre es|me llamo|meu nome é|me chamo|je m['’]appelle|mon nom est|मेरा नाम|اسمي|انا اسمي)[\s:]{1,3}[\p{L}\p{M}'’-]{1,40}(?:\s\p{Lu}[\p{L}\p{M}'’-]{1,40}){0,2}/giu;

/**
 * What a customer asked, as people who write articles read it: without numbers, addresses, links and names. Null where
 * nothing is left to read. `customerName` is what WhatsApp says they are called.
 */
export function unansweredQuestion(asked: readonly CustomerMessage[], customerName: string): string | null {
  const text = boundedText(asked.map(({ content }) => wordsOf(content)).join('\n'));
  const plain = redact(text).replace(NAMED, '$1 [name]').replace(NUMBERS, '[number]');
  const nameless = namesIn(customerName).reduce((left, name) => withoutName(left, name), plain);
  const line = nameless.replace(/\s+/gu, ' ').trim();
  return /\p{L}{2}/u.test(line.replace(/\[[a-z]{1,10}\]/g, '')) ? cutText(line, LONGEST) : null;
}

function namesIn(name: string): string[] {
  return name
    .slice(0, 100)
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => word.length > 2);
}

function withoutName(text: string, name: string): string {
  const small = name.toLowerCase();
  return text.replace(/[\p{L}\p{M}'’-]+/gu, (word) => (word.toLowerCase() === small ? '[name]' : word));
}
