import { burstOf, type Conversation } from './conversation';

const LINE = /^(Customer|Assistant|Person of the shop): (.*)$/;
const LONGEST = 160;

/** What a model says that is given a conversation line by line and no tools: a summary. Null when it was given something else. */
export function sumUp(conversation: Conversation): string | null {
  const lines = burstOf(conversation).flatMap((text) => text.split('\n'));
  const told = lines.map((line) => LINE.exec(line));
  if (conversation.tools.length > 0 || told.length === 0 || told.includes(null)) return null;
  const said = told.map((found) => ({ who: found?.[1] ?? '', what: (found?.[2] ?? '').slice(0, LONGEST) }));
  const asked = said.filter(({ who }) => who === 'Customer');
  const last = said.at(-1);
  return [
    ...asked.slice(-3).map(({ what }) => `The customer wrote: ${what}`),
    last?.who === 'Customer' ? 'That is not answered yet.' : `Answered last: ${last?.what ?? ''}`,
  ].join('\n');
}
