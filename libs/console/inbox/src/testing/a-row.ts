import type { ConversationRow } from '@feelori/contracts';

/** An open conversation that the assistant has. */
export function aRow(id: string, more: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id,
    customerName: `Customer ${id}`,
    phoneHint: '34',
    mode: 'assistant',
    handoverReason: null,
    assignee: null,
    optedOut: false,
    lastText: `last words of ${id}`,
    lastFrom: 'customer',
    lastAt: `2026-11-23T10:0${id}:00.000Z`,
    windowEndsAt: null,
    unanswered: 0,
    waitingSince: null,
    status: 'open',
    snoozedUntil: null,
    labels: [],
    revision: 0,
    ...more,
  };
}
