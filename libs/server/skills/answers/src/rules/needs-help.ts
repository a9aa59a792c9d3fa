import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { foldWords } from '../language/fold-words';
import { decideBeforeModel } from './before-model';
import { readIntent } from './read-intent';
import { readTap } from './read-tap';

/** A sentence of so many words that no rule understands may be a matter for people. */
const SENTENCE = 5;

/**
 * Whether somebody who also asks to be left alone wants help with something: STOP ends offers, not help. An order, a
 * wish for a person, a picture and what no rule understands count; looking around in the shop does not.
 */
export function needsHelp({ content }: CustomerMessage): boolean {
  const text = wordsOf(content);
  if (readTap(content)?.kind === 'person') return true;
  if (text.trim() === '') return content.kind !== 'sticker' && content.kind !== 'reaction';
  const decision = decideBeforeModel(text);
  if (decision !== null) return decision === 'person';
  const intent = readIntent(text);
  switch (intent.kind) {
    case 'greeting':
    case 'thanks':
    case 'shown_product':
      return false;
    case 'order':
    case 'orders':
    case 'policy':
      return true;
    case 'search':
      return !intent.sure;
    case 'unclear':
      return foldWords(text).length >= SENTENCE;
  }
}
