import { DELETED_TEXT, UNKEPT_TEXT } from '@feelori/contracts';
import { markedWords } from './marked-words';

/** The last words of a conversation as a line tells them: without WhatsApp's marks; empty where there are none. */
export function lastWords(lastText: string): string {
  if (lastText === DELETED_TEXT) return 'Message deleted';
  if (lastText === UNKEPT_TEXT) return 'Messages are no longer kept';
  return markedWords(lastText)
    .map(({ text }) => text)
    .join('');
}
