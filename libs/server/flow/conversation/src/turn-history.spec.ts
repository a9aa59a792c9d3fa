import type { MessageContent, ReplyContent } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import { newPart, type OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import { historyOf, shownBefore } from './turn-history';

const at = (second: number): Date => new Date(second * 1_000);
const text = (words: string): ReplyContent => ({ kind: 'text', text: words });

function entry(n: number, change: Partial<OutboxEntry>): OutboxEntry {
  const parts = [newPart(text(`said ${n}`), 0)];
  return { _id: `c#${n}`, origin: 'assistant', writtenAt: at(n), parts, ...change } as OutboxEntry;
}

function row(n: number, content: MessageContent = { kind: 'text', text: `asked ${n}` }): InboundMessage {
  return { _id: `m${n}`, message: { content }, sentAt: at(0), receivedAt: at(n) } as InboundMessage;
}

function turn(n: number, refs: [string, string][]): Turn {
  const shown = refs.map(([ref, title]) => ({ ref, productId: title, title }));
  return { _id: `c#${n}`, entryId: `c#${n}`, shown } as unknown as Turn;
}

const said = (past: Parameters<typeof historyOf>[0]): string[] =>
  historyOf(past).map((one) => `${one.role}: ${one.text}`);

describe('what the assistant remembers', () => {
  it('is what was written and said, in the order it came, by whoever said it', () => {
    const entries = [entry(7, {}), entry(4, { _id: 'c#p-x', origin: 'person' }), entry(2, {})];
    const rows = [row(6, { kind: 'unsupported', of: 'unknown' }), row(5), row(3), row(1)];
    expect(said({ entries, rows, turns: [] })).toEqual([
      'customer: asked 1',
      'assistant: said 2',
      'customer: asked 3',
      'person: said 4',
      'customer: asked 5',
      'customer: [unsupported]',
      'assistant: said 7',
    ]);
  });

  it('leaves out what was taken back', () => {
    const parts = [
      newPart(text('went out'), 0),
      { ...newPart(text('did not'), 1), state: 'cancelled' as const },
    ];
    expect(said({ entries: [entry(1, { parts })], rows: [], turns: [] })).toEqual(['assistant: went out']);
  });

  it('knows products by the names they were last shown with', () => {
    const turns = [
      turn(2, [['P1', 'newer']]),
      turn(1, [
        ['P1', 'older'],
        ['P2', 'hat'],
      ]),
    ];
    expect(shownBefore({ entries: [], rows: [], turns }).map(({ ref, title }) => `${ref} ${title}`)).toEqual([
      'P1 newer',
      'P2 hat',
    ]);
  });
});
