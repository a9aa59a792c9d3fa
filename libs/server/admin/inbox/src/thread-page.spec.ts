import fc from 'fast-check';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Note } from '@feelori/records/notes';
import type { OutboxEntry } from '@feelori/records/outbox';
import { aMessage, anEntry, aTurn } from './testing/a-conversation';
import type { ThreadCursor } from './thread-cursor';
import { threadPage, type ThreadSources } from './thread-page';

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

function entry(id: string, writtenMs: number, texts: string[] = ['Hello']): OutboxEntry {
  const base = anEntry('ana', 1, writtenMs / 1_000);
  const [part] = base.parts;
  const parts = texts.map((text, i) => ({ ...part!, i, content: { kind: 'text' as const, text } }));
  return { ...base, _id: id, parts };
}

function note(id: string, writtenMs: number): Note {
  const writtenAt = new Date(T0 + writtenMs);
  return { _id: id, conversationId: 'c', author: 'gone', text: 'ask @Maya', mentions: ['maya'], writtenAt };
}

/** A page of these, each entry of the assistant's with the record of its turn. */
function pageWith(sources: ThreadSources, limit: number) {
  const turns = new Map(sources.entries.map((one) => [one._id, aTurn(one)]));
  const names = new Map([['maya', 'Maya']]);
  return threadPage(sources, { idOf: ({ _id }) => _id, quoteOf: () => null, turns, names }, limit);
}

function pageOf(messages: InboundMessage[], entries: OutboxEntry[], limit: number) {
  return pageWith({ messages, entries, notes: [] }, limit);
}

const idsOf = (page: ReturnType<typeof threadPage>): string[] => page.entries.map((entry) => entry.id);

describe('a page of a thread', () => {
  it('puts messages and answers in the order they were said', () => {
    const page = pageOf(
      [message('m2', 5_000, 't2'), message('m1', 0, 't1')],
      [entry('t2', 7_000), entry('t1', 2_000)],
      10,
    );
    expect(idsOf(page)).toEqual(['m1', 't1:0', 'm2', 't2:0']);
    expect(page.earlier).toBeNull();
  });

  it('says of what was passed on that it was, and how often', () => {
    const passed = (id: string, context: object): InboundMessage => {
      const row = message(id, 0);
      return { ...row, message: { ...row.message, context } };
    };
    const rows = [
      passed('m3', { forwarded: true, frequentlyForwarded: true }),
      passed('m2', { forwarded: true }),
      passed('m1', { repliesTo: 'wamid.q' }),
    ];
    const said = pageOf(rows, [], 10).entries.map((one) => ('forwarded' in one ? one.forwarded : null));
    expect(said).toEqual([null, 'once', 'often']);
  });

  it('tells of each answer who gave it and how long it took', () => {
    const [said] = pageOf([], [entry('t1', 2_000)], 10).entries;
    expect(said).toMatchObject({
      from: 'assistant',
      entryId: 't1',
      answeredBy: 'openai',
      model: 'gpt-4.1-mini',
      answeredInMs: 1_500,
      tools: [{ name: 'track_order', ms: 42, ok: true }],
      state: 'pending',
    });
  });

  it('keeps the parts of an answer together and in order', () => {
    const page = pageOf([message('m1', 0, 't1')], [entry('t1', 2_000, ['one', 'two', 'three'])], 10);
    expect(idsOf(page)).toEqual(['m1', 't1:0', 't1:1', 't1:2']);
  });

  it('puts a message before its answer although the clock of WhatsApp is a day ahead', () => {
    const page = pageOf([message('m1', 86_400_000, 't1')], [entry('t1', 2_000)], 10);
    expect(idsOf(page)).toEqual(['m1', 't1:0']);
  });

  it('puts what was said after an answer below it, although Meta cuts times to the second', () => {
    const after = { ...message('m2', 2_000, 't2'), receivedAt: new Date(T0 + 2_800) };
    const page = pageOf([after, message('m1', 0, 't1')], [entry('t2', 3_000), entry('t1', 2_400)], 10);
    expect(idsOf(page)).toEqual(['m1', 't1:0', 'm2', 't2:0']);
  });

  it('gives nothing away of the customer but words', () => {
    const page = pageOf([message('m1', 0, 't1')], [entry('t1', 2_000)], 10);
    expect(JSON.stringify(page)).not.toContain('16505551234');
  });

  it('gives every entry once and in one order whatever the size of a page, also when many share one second', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 24 });
    fc.assert(
      fc.property(seconds, seconds, fc.integer({ min: 1, max: 12 }), (said, answered, limit) => {
        const messages = said.map((s, i) => message(`m${i}`, s * 1_000));
        const entries = answered.map((s, i) => entry(`t${i}`, s * 1_000));
        const all = readAll(messages, entries, limit);
        expect([...all].sort()).toEqual(
          [...messages.map((m) => m._id), ...entries.map((t) => `${t._id}:0`)].sort(),
        );
        expect(all).toEqual(readAll(messages, entries, 100));
      }),
    );
  });

  it('puts notes where they were written, with the names of their people', () => {
    const notes = [note('n2', 6_000), note('n1', 1_000)];
    const messages = [message('m2', 5_000, 't2'), message('m1', 0, 't1')];
    const entries = [entry('t2', 7_000), entry('t1', 2_000)];
    const page = pageWith({ messages, entries, notes }, 10);
    expect(idsOf(page)).toEqual(['m1', 'n1', 't1:0', 'm2', 'n2', 't2:0']);
    expect(page.entries[1]).toEqual({
      from: 'note',
      id: 'n1',
      at: notes[1]?.writtenAt.toISOString(),
      text: 'ask @Maya',
      author: { id: 'gone', name: '' },
      mentions: [{ id: 'maya', name: 'Maya' }],
    });
    const last = pageWith({ messages, entries, notes }, 2);
    expect([idsOf(last), last.earlier?.note?._id]).toEqual([['n2', 't2:0'], 'n1']);
  });

  it('shows no new entry on an earlier page, and leaves none out for it', () => {
    const messages = [1, 2, 3, 4].map((n) => message(`m${n}`, n * 1_000));
    const first = pageOf(messages.toReversed().slice(0, 3), [], 2);
    const late = entry('late', 9_000);
    const { message: from, entry: none } = first.earlier!;
    expect([idsOf(first), from?._id, none]).toEqual([['m3', 'm4'], 'm2', null]);
    expect(readAll([...messages, message('m5', 5_000)], [late], 2, first.earlier)).toEqual(['m1', 'm2']);
  });
});

/** Pages through like a console does, over stores that behave like the real ones. At most 200 pages; oldest first. */
function readAll(
  messages: InboundMessage[],
  entries: OutboxEntry[],
  limit: number,
  from: Cursor = null,
): string[] {
  let seen: string[] = [];
  let before = from;
  for (let pages = 0; pages < 200; pages += 1) {
    const page = pageOf(
      messagesFrom(messages, before, limit + 1),
      entriesFrom(entries, before, limit + 1),
      limit,
    );
    seen = [...idsOf(page), ...seen];
    if (page.earlier === null) return seen;
    before = page.earlier;
  }
  throw new Error('paging did not come to an end');
}

type Cursor = ThreadCursor | null;

function messagesFrom(rows: InboundMessage[], cursor: Cursor, limit: number): InboundMessage[] {
  return from(rows, ({ sentAt, _id }) => [sentAt.getTime(), Number(_id.slice(1))], cursor?.message, limit);
}

function entriesFrom(rows: OutboxEntry[], cursor: Cursor, limit: number): OutboxEntry[] {
  return from(
    rows,
    ({ writtenAt, _id }) => [writtenAt.getTime(), Number(_id.slice(1))],
    cursor?.entry,
    limit,
  );
}

/** Newest first from a place on: undefined begins at the newest, null is past the end. */
function from<P, T extends P>(
  rows: T[],
  keyOf: (place: P) => [number, number],
  place: P | null | undefined,
  limit: number,
): T[] {
  const compare = (a: P, b: P): number => keyOf(b)[0] - keyOf(a)[0] || keyOf(b)[1] - keyOf(a)[1];
  if (place === null) return [];
  return rows
    .filter((row) => place === undefined || compare(place, row) <= 0)
    .sort(compare)
    .slice(0, limit);
}
