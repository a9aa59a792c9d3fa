import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { foldWords } from '../language/fold-words';
import { asksForPerson } from './asks-for-person';
import { decideBeforeModel } from './before-model';
import { readIntent } from './read-intent';

/** A sentence of so many words that no rule understands may be a matter for people. */
const SENTENCE = 5;

/**
 * Whether somebody who also asks to be left alone wants help with something: STOP ends offers, not help. An order, a
 * wish for a person, a picture and what no rule understands count; looking around in the shop does not.
 */
export function needsHelp(message: CustomerMessage): boolean {
  if (asksForPerson(message)) return true;
  const { content } = message;
  const text = wordsOf(content);
  if (text.trim() === '') return content.kind !== 'sticker' && content.kind !== 'reaction';
  if (decideBeforeModel(text) !== null) return false;
  const intent = readIntent(text);
  switch (intent.kind) {
    case 'greeting':
    case 'thanks':
    case 'robot':
    case 'shown_product':
    case 'nth':
    case 'go_on':
      return false;
    case 'order':
    case 'orders':
    case 'for_person':
    case 'unknown':
    case 'policy':
    case 'buy':
      return true;
    case 'search':
      return !intent.sure;
    case 'unclear':
      return foldWords(text).length >= SENTENCE;
  }
}
