import { replyText, type ThreadEntry, wordsOf } from '@feelori/contracts';

const SPEAKER: Record<ThreadEntry['from'], string> = {
  customer: 'Customer',
  note: 'Note',
  assistant: 'Assistant',
  person: 'Shop',
  notice: 'Notice',
  campaign: 'Campaign',
};

/** What is said aloud of a message that comes while its thread is open. */
export function entryWords(entry: ThreadEntry): string {
  return `${SPEAKER[entry.from]}: ${saidIn(entry) || 'a message without words'}`;
}

function saidIn(entry: ThreadEntry): string {
  if (entry.from === 'note') return entry.text;
  return entry.from === 'customer' ? wordsOf(entry.content) : replyText(entry.content);
}
