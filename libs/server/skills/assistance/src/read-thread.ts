import { wordsOrKind } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';
import { type OutboxEntry, saidWords } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import type { HistoryEntry } from '@feelori/skills/answers';

/** What stands in a conversation by now, newest first. */
export interface ReadThread {
  conversation: Conversation;
  /** Of the customer, as they mean it by now; nothing that was deleted. */
  rows: readonly InboundMessage[];
  /** What was said to them, by anybody. */
  entries: readonly OutboxEntry[];
  /** Of the turns that said it. */
  turns: readonly Turn[];
}

/** What the customer wrote since anybody of the shop spoke, oldest first. Pure. */
export function unansweredIn({ rows, entries }: Pick<ReadThread, 'rows' | 'entries'>): InboundMessage[] {
  const spokenMs = Math.max(-Infinity, ...entries.map(saidAtMs));
  return rows.filter(({ receivedAt }) => receivedAt.getTime() > spokenMs).reverse();
}

/** All that was said before these, in plain words, oldest first. Pure. */
export function historyBefore(
  { rows, entries }: Pick<ReadThread, 'rows' | 'entries'>,
  asked: readonly InboundMessage[],
): HistoryEntry[] {
  const now = new Set(asked.map(({ _id }) => _id));
  const written = rows
    .filter(({ _id }) => !now.has(_id))
    .map(({ message, sentAt, receivedAt }) => ({
      role: 'customer' as const,
      text: wordsOrKind(message.content),
      at: sentAt,
      cameAt: receivedAt.getTime(),
    }));
  const said = entries.map((entry) => ({
    role: entry.origin === 'person' ? ('person' as const) : ('assistant' as const),
    text: saidWords(entry),
    at: entry.writtenAt,
    cameAt: saidAtMs(entry),
  }));
  return [...written, ...said]
    .reverse()
    .sort((a, b) => a.cameAt - b.cameAt)
    .filter(({ text }) => text !== '')
    .map(({ role, text, at }) => ({ role, text, at }));
}

function saidAtMs({ app, writtenAt }: OutboxEntry): number {
  return (app?.cameAt ?? writtenAt).getTime();
}
