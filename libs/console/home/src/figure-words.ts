import { handoverWords } from '@feelori/console/core';

/** Names of what answered, as people know them. */
const ANSWERERS: Record<string, string> = { gemini: 'Gemini', openai: 'OpenAI', rules: 'Rules' };

/** What answered, in words. Pure. */
export function answererWords(word: string): string {
  return ANSWERERS[word] ?? plainWords(word);
}

/** Why people were called, in the words of the inbox. Pure. */
export function reasonWords(reason: string): string {
  return plainWords(handoverWords(reason));
}

/** A word of ours as people read it. Pure. */
export function plainWords(word: string): string {
  const words = word.replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
