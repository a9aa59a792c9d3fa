import type { ConversationRow } from '@feelori/contracts';
import type { Command } from '@feelori/console/core';
import { type InboxAct, keyOf } from './key-table';

const ANYWHERE = 'Inbox';

/**
 * What the inbox lets a person do, for the command palette: with the open conversation first. Whoever may not act is
 * offered none of what they may not. Pure.
 */
export function inboxCommands(
  row: Pick<ConversationRow, 'customerName' | 'status'> | undefined,
  mayAct: boolean,
  perform: (act: InboxAct) => unknown,
): Command[] {
  const one = (act: InboxAct, words: string, group: string): Command => ({
    id: `inbox.${act}`,
    words,
    group,
    keys: [keyOf(act)],
    run: () => perform(act),
  });
  const withIt = row === undefined || !mayAct ? [] : actsWith(row);
  return [
    ...withIt.map(([act, words]) => one(act, words, row?.customerName ?? '')),
    one('search', 'Search conversations', ANYWHERE),
    one('next', 'Next conversation', ANYWHERE),
    one('previous', 'Previous conversation', ANYWHERE),
    one('help', 'Keyboard shortcuts', ANYWHERE),
  ];
}

function actsWith({ status }: Pick<ConversationRow, 'status'>): [InboxAct, string][] {
  const snooze: [InboxAct, string][] = status === 'open' ? [['snooze', 'Snooze…']] : [];
  return [
    ['reply', 'Write a reply'],
    ['product', 'Send a product of the shop…'],
    ['order', 'Write about one of their orders…'],
    ['note', 'Write a note to colleagues'],
    ['assign', 'Assign…'],
    ['label', 'Labels…'],
    ...snooze,
    ['resolve', status === 'open' ? 'Resolve' : 'Open again'],
    ['select', 'Select, to do the same with several'],
  ];
}
