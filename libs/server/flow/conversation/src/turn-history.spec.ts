import type { ReplyContent } from '@feelori/contracts';
import { newPart, type OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import { historyOf, shownBefore } from './turn-history';

const at = (second: number): Date => new Date(second * 1_000);
const text = (words: string): ReplyContent => ({ kind: 'text', text: words });

function entry(n: number, change: Partial<OutboxEntry>): OutboxEntry {
  const parts = [newPart(text(`said ${n}`), 0)];
  return { _id: `c#${n}`, origin: 'assistant', writtenAt: at(n), parts, ...change } as OutboxEntry;
}

function turn(n: number, refs: [string, string][] = []): Turn {
  const shown = refs.map(([ref, title]) => ({ ref, productId: title, title }));
  return {
    _id: `c#${n}`,
    entryId: `c#${n}`,
    askedText: `asked ${n}`,
    askedAt: at(n - 1),
    shown,
  } as unknown as Turn;
}

const said = (past: Parameters<typeof historyOf>[0]): string[] =>
  historyOf(past).map((one) => `${one.role}: ${one.text}`);

describe('what the assistant remembers', () => {
  it('is what was asked and said, oldest first, by whoever said it', () => {
    const entries = [entry(3, {}), entry(2, { _id: 'c#p-x', origin: 'person' }), entry(1, {})];
    expect(said({ entries, turns: [turn(3), turn(1)] })).toEqual([
      'customer: asked 1',
      'assistant: said 1',
      'person: said 2',
      'customer: asked 3',
      'assistant: said 3',
    ]);
  });

  it('leaves out what was taken back, and needs no record to know what was said', () => {
    const parts = [
      newPart(text('went out'), 0),
      { ...newPart(text('did not'), 1), state: 'cancelled' as const },
    ];
    expect(said({ entries: [entry(1, { parts })], turns: [] })).toEqual(['assistant: went out']);
  });

  it('knows products by the names they were last shown with', () => {
    const turns = [
      turn(2, [['P1', 'newer']]),
      turn(1, [
        ['P1', 'older'],
        ['P2', 'hat'],
      ]),
    ];
    expect(shownBefore({ entries: [], turns }).map(({ ref, title }) => `${ref} ${title}`)).toEqual([
      'P1 newer',
      'P2 hat',
    ]);
  });
});
