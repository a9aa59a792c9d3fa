import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { addressIn, maybeAddress, wishAsked, withoutShownAddress } from '@feelori/skills/actions';
import type { HistoryEntry } from '../answer-request';
import { actionWished } from '../rules/asks-for-action';

type Entry = Pick<HistoryEntry, 'role' | 'text'>;

/** Addresses that a customer wrote for an order, and where they stand: no model sees one. */
export interface AddressTexts {
  /** A text of theirs or ours with `[address]` in the place of the address. */
  without(text: string): string;
  /** Whether one of these messages holds one. */
  isIn(asked: readonly CustomerMessage[]): boolean;
}

/** Finds the addresses of a conversation: behind our question for one, and within a wish for another one. Pure. */
export function addressTexts(history: readonly Entry[], asked: readonly CustomerMessage[]): AddressTexts {
  const now = asked.map(({ content }) => ({ role: 'customer' as const, text: wordsOf(content) }));
  const answers = answersIn([...history, ...now]);
  const without = (text: string): string => {
    if (answers.has(text)) return '[address]';
    const written = actionWished(text) === 'address' ? addressIn(text) : null;
    return withoutShownAddress(written === null ? text : text.replace(written, () => '[address]'));
  };
  const isIn = (messages: readonly CustomerMessage[]): boolean =>
    messages.map(({ content }) => wordsOf(content)).some((text) => without(text) !== text);
  return { without, isIn };
}

/** What was written behind our question for an address, unless it is plainly none. */
function answersIn(entries: readonly Entry[]): ReadonlySet<string> {
  const answers = new Set<string>();
  let isAsked = false;
  for (const { role, text } of entries) {
    if (role !== 'customer') isAsked = role === 'assistant' && wishAsked(text)?.what === 'address';
    else if (isAsked && maybeAddress(text)) answers.add(text);
  }
  return answers;
}
