import { cutMiddle } from '@feelori/contracts';
import type { ShownRefs } from '@feelori/skills/tools';
import { redact } from '../guard/redact';
import type { Quoted, QuotedWords } from '../quoted';

/** Of a quoted text, in UTF-16 units: it is there to tell which message is meant. */
const LONGEST_TEXT = 300;

const FROM: Record<QuotedWords['by'], string> = {
  customer: 'customer',
  assistant: 'shop',
  person: 'shop',
  catalogue: 'catalogue',
};

/**
 * What a message replies to, as a model is told of it: a line of data before the customer's words. What is quoted stands
 * there as JSON without brackets, so that it cannot end the line and pass for instructions. Products go by their short
 * references (P1); what their card said of price and stock may be old, so a tool has to be asked.
 */
export function quotedLine(quoted: Quoted, refs: ShownRefs): string {
  if (quoted.kind === 'unknown') return '[quoted: a message that is not known here]';
  const { by, products, text } = quoted;
  const shown = products.map(({ productId, title }) => `${refs.refOf({ id: productId, title })} = ${title}`);
  const data =
    shown.length > 0
      ? { from: FROM[by], products: shown.join('; ') }
      : { from: FROM[by], text: cutMiddle(redact(text), LONGEST_TEXT) };
  return `[quoted: ${JSON.stringify(data).replace(/[[\]]/g, ' ')}]`;
}
