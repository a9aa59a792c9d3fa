import { type CustomerMessage, wordsOf } from '@feelori/contracts';

/** The text that came with a cart, as a message of its own; nothing where there was none. */
export function withWordsAlone(message: CustomerMessage): CustomerMessage[] {
  const text = wordsOf(message.content).trim();
  return text === '' ? [] : [{ ...message, content: { kind: 'text', text } }];
}
