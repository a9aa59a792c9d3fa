import fc from 'fast-check';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn } from '@feelori/records/turns';
import { aMessage, aTurn } from './testing/a-conversation';
import { threadPage } from './thread-page';

const T0 = Date.parse('2026-11-23T10:00:00Z');

function message(id: string, atMs: number, turnId: string | null = null): InboundMessage {
  const state = turnId === null ? 'received' : 'done';
  return {
    ...aMessage('ana', 1, 0),
    _id: id,
    sentAt: new Date(T0 + atMs),
    receivedAt: new Date(T0 + atMs),
    state,
    turnId,
  };
}

function turn(id: string, answeredMs: number, texts: string[] = ['Hello']): Turn {
  const base = aTurn('ana', 1, answeredMs / 1_000);
  const [part] = base.parts;
  const parts = texts.map((text, i) => ({ ...part!, i, content: { kind: 'text' as const, text } }));
  return { ...base, _id: id, parts };
}

const idsOf = (page: ReturnType<typeof threadPage>): string[] => page.entries.map((entry) => entry.id);

describe('a page of a thread', () => {
  it('puts messages and answers in the order they were said', () => {
    const page = threadPage(
      [message('m2', 5_000, 't2'), message('m1', 0, 't1')],
      [turn('t2', 7_000), turn('t1', 2_000)],
      10,
      null,
    );
    expect(idsOf(page)).toEqual(['m1', 't1:0', 'm2', 't2:0']);
    expect(page.earlier).toBeNull();
  });

  it('tells of each answer who gave it and how long it took', () => {
    const [entry] = threadPage([], [turn('t1', 2_000)], 10, null).entries;
    expect(entry).toMatchObject({
      from: 'assistant',
      turnId: 't1',
      answeredBy: 'openai',
      model: 'gpt-4.1-mini',
      answeredInMs: 1_500,
      tools: [{ name: 'track_order', ms: 42, ok: true }],
      state: 'pending',
    });
  });

  it('keeps the parts of an answer together and in order', () => {
    const page = threadPage([message('m1', 0, 't1')], [turn('t1', 2_000, ['one', 'two', 'three'])], 10, null);
    expect(idsOf(page)).toEqual(['m1', 't1:0', 't1:1', 't1:2']);
  });

  it('puts a message before its answer although the clock of WhatsApp is a day ahead', () => {
    const page = threadPage([message('m1', 86_400_000, 't1')], [turn('t1', 2_000)], 10, null);
    expect(idsOf(page)).toEqual(['m1', 't1:0']);
  });

  it('puts what was said after an answer below it, although Meta cuts times to the second', () => {
    const after = { ...message('m2', 2_000, 't2'), receivedAt: new Date(T0 + 2_800) };
    const page = threadPage(
      [after, message('m1', 0, 't1')],
      [turn('t2', 3_000), turn('t1', 2_400)],
      10,
      null,
    );
    expect(idsOf(page)).toEqual(['m1', 't1:0', 'm2', 't2:0']);
  });

  it('gives nothing away of the customer but words', () => {
    const page = threadPage([message('m1', 0, 't1')], [turn('t1', 2_000)], 10, null);
    expect(JSON.stringify(page)).not.toContain('16505551234');
  });

  it('reads back every entry exactly when pages are joined, also when many share one second', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 24 });
    fc.assert(
      fc.property(seconds, seconds, fc.integer({ min: 8, max: 12 }), (said, answered, limit) => {
        // Fewer items in one second than fit on a page; more are cut by the rule of the next test.
        const busiest = Math.max(
          0,
          ...[0, 1, 2, 3, 4, 5, 6].map((s) => said.filter((one) => one === s).length),
        );
        fc.pre(busiest < limit);
        const messages = said.map((s, i) => message(`m${i}`, s * 1_000));
        const turns = answered.map((s, i) => turn(`t${i}`, s * 1_000 + 1 + i));
        expect(readAll(messages, turns, limit)).toEqual(
          new Set([...said.map((_, i) => `m${i}`), ...answered.map((_, i) => `t${i}:0`)]),
        );
      }),
    );
  });

  it('comes to an end even when one second holds more than a page', () => {
    const messages = Array.from({ length: 30 }, (_, i) => message(`m${i}`, 1_000));
    expect(readAll(messages, [], 5).size).toBeGreaterThanOrEqual(5);
  });
});

/** Pages through like a console does, over stores that behave like the real ones. At most 200 pages. */
function readAll(messages: InboundMessage[], turns: Turn[], limit: number): Set<string> {
  const seen = new Set<string>();
  let until: Date | null = null;
  for (let pages = 0; pages < 200; pages += 1) {
    const page = threadPage(
      newest(messages, (one) => one.sentAt, until, limit + 1),
      newest(turns, (one) => one.answeredAt, until, limit + 1),
      limit,
      until,
    );
    page.entries.forEach((entry) => seen.add(entry.id));
    if (page.earlier === null) return seen;
    until = new Date(Number(page.earlier));
  }
  throw new Error('paging did not come to an end');
}

function newest<T>(rows: T[], at: (row: T) => Date, until: Date | null, limit: number): T[] {
  return rows
    .filter((row) => until === null || at(row) < until)
    .sort((a, b) => at(b).getTime() - at(a).getTime())
    .slice(0, limit);
}
