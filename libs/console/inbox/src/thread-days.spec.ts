import type { ThreadEntry } from '@feelori/contracts';
import { threadLine, type ThreadLine } from './thread-days';

const at = (day: number): string => new Date(2026, 10, day, 12).toISOString();
const said = (id: string, day: number): ThreadEntry => ({
  from: 'customer',
  id,
  at: at(day),
  content: { kind: 'text', text: id },
  edited: false,
  quote: null,
  state: 'done',
});
const replied = (id: string, entryId: string, day: number): ThreadEntry => ({
  from: 'assistant',
  id,
  entryId,
  at: at(day),
  content: { kind: 'text', text: id },
  state: 'sent',
  errorCode: null,
  answeredBy: 'rules',
  model: null,
  answeredInMs: 5,
  handoverSummary: null,
  tools: [],
});

const threadLines = (entries: ThreadEntry[], now: Date): ThreadLine[] =>
  entries.flatMap((_, index) => threadLine(entries, index, now) ?? []);

describe('the lines of a thread', () => {
  const now = new Date(2026, 10, 23, 18);

  it('name a day once, above its first entry', () => {
    const lines = threadLines([said('1', 22), said('2', 22), said('3', 23)], now);
    expect(lines.map((line) => line.day)).toEqual(['Yesterday', null, 'Today']);
  });

  it('mark the last part of each answer', () => {
    const entries = [
      said('1', 23),
      replied('a', 't1', 23),
      replied('b', 't1', 23),
      replied('c', 't2', 23),
      said('2', 23),
    ];
    expect(threadLines(entries, now).map((line) => line.endsEntry)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
