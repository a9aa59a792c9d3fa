import type { SendState } from '@feelori/contracts';
import { BatchedWrites } from '@feelori/platform/mongo';
import { allOf, testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { begunEntry, isBegun } from './begun-entry';
import { newPart } from './new-part';
import { Outbox } from './outbox';
import type { OutboxEntry, OutboxPart } from './outbox-entry';
import { outboxEntrySchema } from './outbox-entry.schema';
import type { StatusNews } from './status-move';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);

function part(i: number, state: SendState = 'pending', change: Partial<OutboxPart> = {}): OutboxPart {
  return { ...newPart({ kind: 'text', text: `part ${i}` }, i), state, ...change };
}

function entry(who: string, place: number, change: Partial<OutboxEntry> = {}): OutboxEntry {
  const conversationId = `100:${who}`;
  return {
    _id: `${conversationId}#${place}`,
    conversationId,
    phoneNumberId: '100',
    customerId: who,
    to: { waId: '16505551234' },
    origin: 'assistant',
    place,
    epoch: 0,
    author: null,
    answeredBy: 'gemini',
    writtenAt: at(place),
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [part(0)],
    nextAt: at(place),
    ...change,
  };
}

describe('Outbox', () => {
  const stores = testStores();
  let connection: Connection;
  let outbox: Outbox;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<OutboxEntry>('OutboxEntry', outboxEntrySchema);
    await model.createIndexes();
    outbox = new Outbox(model, new BatchedWrites(connection));
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  /** A stored entry of its own; gives what is needed to move its first part. */
  async function stored(who: string, ...parts: OutboxPart[]): Promise<string> {
    await outbox.insert(entry(who, 1, { parts }));
    return `100:${who}#1`;
  }
  async function partOf(id: string, i = 0): Promise<OutboxPart | undefined> {
    return (await outbox.byId(id))?.parts[i];
  }
  function news(entryId: string, status: string, change: Partial<StatusNews> = {}): StatusNews {
    const opaque = `o1:${entryId}:0:1`;
    return { wamid: 'w', status, opaque, errorCode: null, at: at(60), ...change };
  }

  it('keeps the first of twenty that write the same entry', async () => {
    const writers = Array.from({ length: 20 }, (_, i) => entry('writers', 1, { author: `u${i}` }));
    const results = await Promise.all(writers.map((one) => outbox.insert(one)));
    expect(results.filter((result) => result === 'stored')).toHaveLength(1);
    expect(await outbox.byId('100:writers#1')).toEqual(writers[results.indexOf('stored')]);
  });

  it('takes the right to send the first part with the insert, and gives it back as long as nobody moved it', async () => {
    const written = begunEntry(entry('begun', 1, { parts: [part(0), part(1)] }), at(1), at(91));
    expect(isBegun(written)).toBe(true);
    await outbox.insert(written);
    const begin = { at: at(2), resends: 0, lookAgainAt: at(92) };
    const first = { entryId: written._id, part: 0, attempt: 0 };
    expect(await outbox.beginSend(first, 'pending', begin)).toBe(false);
    expect((await outbox.unsettled('100:begun')).map(({ nextAt }) => nextAt)).toEqual([at(91)]);
    expect(await outbox.revertBegin(written._id, at(3))).toBe(true);
    expect(await outbox.revertBegin(written._id, at(4))).toBe(false);
    const reverted = await outbox.byId(written._id);
    expect(reverted).toMatchObject({
      nextAt: at(3),
      parts: [
        { state: 'pending', attempt: 1, sendingAt: null },
        { state: 'pending', attempt: 0 },
      ],
    });
    expect(reverted && isBegun(reverted)).toBe(false);
    // The next try has another number: whoever still believes in the first one can give back nothing.
    expect(await outbox.beginSend({ ...first, attempt: 1 }, 'pending', begin)).toBe(true);
    expect(await outbox.revertBegin(written._id, at(5))).toBe(false);
    expect(await partOf(written._id)).toMatchObject({ state: 'sending', attempt: 2, resends: 0 });
  });

  it('lets nothing wait again in an entry that was taken back meanwhile', async () => {
    const written = begunEntry(entry('taken', 1, { parts: [part(0), part(1)] }), at(1), at(91));
    await outbox.insert(written);
    await outbox.cancelUnsent('100:taken', { origins: ['assistant'], reason: 'takeover' });
    expect((await outbox.byId(written._id))?.parts.map(({ state }) => state)).toEqual([
      'sending',
      'cancelled',
    ]);
    expect(await outbox.revertBegin(written._id, at(3))).toBe(true);
    expect((await outbox.byId(written._id))?.parts.map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    // What WhatsApp refused for now after that waits again, until delivery looks.
    const refused = entry('refused-late', 1, {
      parts: [part(0)],
      stage: 'cancelled',
      cancelReason: 'takeover',
    });
    await outbox.insert(refused);
    await outbox.cancel(refused._id, 'takeover');
    expect((await partOf(refused._id))?.state).toBe('cancelled');
  });

  it('lets one of twenty send a part, and counts its try', async () => {
    const entryId = await stored('racers', part(0));
    const begin = (): Promise<boolean> =>
      outbox.beginSend({ entryId, part: 0, attempt: 0 }, 'pending', {
        at: at(5),
        resends: 0,
        lookAgainAt: at(95),
      });
    const won = await Promise.all(Array.from({ length: 20 }, begin));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await outbox.byId(entryId)).toMatchObject({
      nextAt: at(95),
      parts: [{ state: 'sending', attempt: 1, sendingAt: at(5) }],
    });
    const late = { entryId, part: 0, attempt: 0 };
    expect(await outbox.endSend(late, { state: 'failed' }, { seen: at(95), nextAt: null })).toBe('moved');
    expect(
      await outbox.endSend(
        { ...late, attempt: 1 },
        { state: 'sent', wamid: 'w1' },
        { seen: at(95), nextAt: null },
      ),
    ).toBe('ended');
    expect(await partOf(entryId)).toMatchObject({ state: 'sent', wamid: 'w1' });
  });

  it('gives what delivery is not done with in the order of places, and whose time has come', async () => {
    const later = entry('queue', 10, { _id: '100:queue#p-x', origin: 'person' });
    for (const one of [later, entry('queue', 2), entry('queue', 1), entry('queue', 3, { nextAt: null })]) {
      await outbox.insert(one);
    }
    const places = async () => (await outbox.unsettled('100:queue')).map(({ place }) => place);
    expect(await places()).toEqual([1, 2, 10]);
    const due = async (before: Date): Promise<string[]> =>
      (await allOf(outbox.due('dialogue', before, 500))).flat();
    expect(await due(at(1.5))).toContain('100:queue');
    expect(await due(at(1))).not.toContain('100:queue');
    await outbox.settle('100:queue#1', at(0));
    expect(await places()).toEqual([1, 2, 10]);
    await outbox.settle('100:queue#1', at(1));
    expect(await places()).toEqual([2, 10]);
  });

  it('gives each of many conversations its own, asked for at one moment', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `crowd${i}`);
    await Promise.all(names.flatMap((who) => [2, 1].map((place) => outbox.insert(entry(who, place)))));
    const all = await Promise.all(names.map((who) => outbox.unsettled(`100:${who}`)));
    expect(all.map((some) => some.map(({ _id }) => _id))).toEqual(
      names.map((who) => [`100:${who}#1`, `100:${who}#2`]),
    );
  });

  it('keeps a draft back until one of twenty releases it', async () => {
    await outbox.insert(entry('draft', 1, { stage: 'draft', nextAt: null }));
    await outbox.insert(entry('draft', 2));
    expect((await outbox.unsettled('100:draft')).map(({ place }) => place)).toEqual([2]);
    const release = (): Promise<boolean> => outbox.release('100:draft#1', at(9));
    const won = await Promise.all(Array.from({ length: 20 }, release));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect((await outbox.unsettled('100:draft')).map(({ place }) => place)).toEqual([1, 2]);
    expect(await outbox.byId('100:draft#1')).toMatchObject({ stage: 'released', nextAt: at(9) });
    expect(await outbox.release('100:draft#2', at(9))).toBe(false);
    expect(await outbox.release('100:draft#7', at(9))).toBe(false);
  });

  describe('taking back', () => {
    const cancel = (who: string): Promise<number> =>
      outbox.cancelUnsent(`100:${who}`, { origins: ['assistant'], reason: 'takeover' });

    it('cancels what waits of these origins, and leaves alone what went out or may have', async () => {
      const states = ['sent', 'failed', 'unknown', 'pending', 'pending'] as const;
      await outbox.insert(entry('mixed', 1, { parts: states.map((state, i) => part(i, state)) }));
      await outbox.insert(entry('mixed', 2, { parts: [part(0, 'sending')] }));
      await outbox.insert(entry('mixed', 3, { _id: '100:mixed#p-x', origin: 'person' }));
      await outbox.insert(entry('mixed', 4, { stage: 'draft', nextAt: null }));
      await outbox.insert(entry('other', 1));
      expect(await cancel('mixed')).toBe(1);
      expect(await cancel('mixed')).toBe(0);
      const all = await outbox.page('100:mixed', null, 10);
      expect(all.map(({ stage, cancelReason }) => [stage, cancelReason])).toEqual([
        ['draft', null],
        ['released', null],
        ['released', null],
        ['cancelled', 'takeover'],
      ]);
      const parts = ['sent', 'failed', 'unknown', 'cancelled', 'cancelled'];
      expect(all.at(-1)?.parts.map(({ state }) => state)).toEqual(parts);
      expect(all.at(-1)?.nextAt).toEqual(at(1));
      expect(await outbox.byId('100:other#1')).toMatchObject({ stage: 'released' });
    });

    it('and sending: one of both gets a part, however they cross', async () => {
      const begin = (entryId: string): Promise<boolean> =>
        outbox.beginSend({ entryId, part: 0, attempt: 0 }, 'pending', {
          at: at(5),
          resends: 0,
          lookAgainAt: at(95),
        });
      for (let round = 0; round < 40; round += 1) {
        const id = await stored(`crossed${round}`, part(0));
        const both =
          round % 2 === 0 ? [begin(id), cancel(`crossed${round}`)] : [cancel(`crossed${round}`), begin(id)];
        const [first, second] = await Promise.all(both);
        expect([Boolean(first), Boolean(second)].filter(Boolean)).toHaveLength(1);
        const began = round % 2 === 0 ? first : second;
        expect((await partOf(id))?.state).toBe(began ? 'sending' : 'cancelled');
      }
    });

    it('bears that WhatsApp tells of a part that seemed refused before it was taken back', async () => {
      const id = await stored('told', part(0, 'pending', { attempt: 1, retryAt: at(9) }));
      await cancel('told');
      expect(await outbox.applyStatus(news(id, 'failed'))).toBe('known');
      expect((await partOf(id))?.state).toBe('cancelled');
      await outbox.applyStatus(news(id, 'delivered'));
      expect((await partOf(id))?.state).toBe('delivered');
    });
  });

  it('gives what was said last, newest first: no drafts, and nothing that was taken back whole', async () => {
    const taken = [part(0, 'cancelled')];
    const partly = [part(0, 'sent'), part(1, 'cancelled')];
    await outbox.insert(entry('past', 1, { nextAt: null, parts: [part(0, 'read')] }));
    await outbox.insert(entry('past', 2, { _id: '100:past#p-x', origin: 'person' }));
    await outbox.insert(entry('past', 3, { stage: 'cancelled', parts: taken }));
    await outbox.insert(entry('past', 4, { stage: 'cancelled', parts: partly }));
    await outbox.insert(entry('past', 5, { stage: 'draft', nextAt: null }));
    const places = async (limit: number) =>
      (await outbox.recent('100:past', limit)).map(({ place }) => place);
    expect(await places(10)).toEqual([4, 2, 1]);
    expect(await places(2)).toEqual([4, 2]);
    expect(await outbox.recent('100:nobody', 10)).toEqual([]);
  });

  describe('told by WhatsApp', () => {
    it('frees a part from any state in which it waits, and delivery looks at once at what is left', async () => {
      for (const state of ['pending', 'sending', 'unknown'] as const) {
        const entryId = await stored(`freed-${state}`, part(0, state, { attempt: 1 }), part(1));
        expect(await outbox.applyStatus(news(entryId, 'delivered'))).toBe('freed');
        expect(await outbox.applyStatus(news(entryId, 'sent'))).toBe('known');
        expect(await outbox.byId(entryId)).toMatchObject({
          nextAt: at(60),
          parts: [{ state: 'delivered', wamid: 'w' }, { state: 'pending' }],
        });
      }
    });

    it('leaves nothing to look at once all of an entry is out', async () => {
      const entryId = await stored(
        'all-out',
        part(0, 'sent', { attempt: 1 }),
        part(1, 'sending', { attempt: 1 }),
      );
      const last = news(entryId, 'sent', { opaque: `o1:${entryId}:1:1` });
      expect(await outbox.applyStatus(last)).toBe('freed');
      expect(await outbox.byId(entryId)).toMatchObject({ nextAt: null });
      const sender = { entryId, part: 1, attempt: 1 };
      const ended = await outbox.endSend(
        sender,
        { state: 'sent', wamid: 'w' },
        { seen: at(1), nextAt: null },
      );
      expect(ended).toBe('moved');
    });

    it('forgets no failure that comes while the last part is found to be out', async () => {
      for (let round = 0; round < 40; round += 1) {
        const parts = [part(0, 'sent', { attempt: 1 }), part(1, 'sending', { attempt: 1 })];
        const entryId = await stored(`failing-${round}`, ...parts);
        await Promise.all([
          outbox.applyStatus(news(entryId, 'failed', { errorCode: 131026 })),
          outbox.applyStatus(news(entryId, 'sent', { opaque: `o1:${entryId}:1:1` })),
        ]);
        expect(await outbox.byId(entryId)).toMatchObject({
          nextAt: at(60),
          parts: [{ state: 'failed' }, { state: 'sent' }],
        });
      }
    });

    it('never goes back, however the news is shuffled', async () => {
      const orders = [
        ['read', 'delivered', 'sent'],
        ['delivered', 'read', 'failed', 'sent'],
        ['sent', 'read', 'sent', 'delivered'],
      ];
      for (const [index, order] of orders.entries()) {
        const entryId = await stored(`shuffled-${index}`, part(0, 'sending', { attempt: 1 }));
        const arrived = (): Promise<boolean> => Promise.resolve(order.includes('delivered'));
        await Promise.all(order.map((status) => outbox.applyStatus(news(entryId, status), arrived)));
        // How far it came is told by the stored statuses; here it only has to be out.
        expect(['sent', 'delivered', 'read']).toContain((await partOf(entryId))?.state);
      }
    });

    it('loses no news while delivery stores its own result', async () => {
      for (let round = 0; round < 40; round += 1) {
        const entryId = await stored(`crossing-${round}`, part(0, 'sending', { attempt: 1 }));
        const send = { entryId, part: 0, attempt: 1 };
        await Promise.all([
          outbox.applyStatus(news(entryId, 'delivered')),
          outbox.endSend(send, { state: 'sent', wamid: 'w' }, { seen: at(1), nextAt: null }),
        ]);
        expect(['sent', 'delivered']).toContain((await partOf(entryId))?.state);
      }
    });

    it('takes no arrival back for a refusal that comes after it', async () => {
      const entryId = await stored('both', part(0, 'sent', { attempt: 1, wamid: 'w' }));
      const refusal = news(entryId, 'failed', { errorCode: 131000 });
      expect(await outbox.applyStatus(refusal, () => Promise.resolve(true))).toBe('known');
      expect((await partOf(entryId))?.state).toBe('sent');
    });

    it('wakes delivery for a refusal after the fact, but only of the try it speaks of', async () => {
      const entryId = await stored('refused', part(0, 'sent', { attempt: 2, wamid: 'w' }));
      const refusal = news(entryId, 'failed', { errorCode: 131026 });
      expect(await outbox.applyStatus(refusal)).toBe('known');
      expect((await partOf(entryId))?.state).toBe('sent');
      expect(await outbox.applyStatus({ ...refusal, opaque: `o1:${entryId}:0:2` })).toBe('freed');
      expect(await outbox.byId(entryId)).toMatchObject({
        nextAt: at(60),
        parts: [{ state: 'failed', errorCode: 131026 }],
      });
    });

    it('finds a part by its id when our own data did not come back', async () => {
      const entryId = await stored('by-wamid', part(0, 'sent'), part(1, 'failed', { wamid: 'w.own' }));
      const plain = news(entryId, 'read', { opaque: null, wamid: 'w.own' });
      expect(await outbox.applyStatus(plain)).toBe('known');
      expect((await partOf(entryId, 1))?.state).toBe('read');
      expect((await partOf(entryId, 0))?.state).toBe('sent');
      expect(await outbox.applyStatus({ ...plain, wamid: 'w.foreign' })).toBe('absent');
    });
  });

  it('pages the thread from the newest back, from any entry on, also when several share a millisecond', async () => {
    const same = ['c-x', 'p-a', 'p-b'].map((key, i) =>
      entry('pager', 9 + i, { _id: `100:pager#${key}`, writtenAt: at(9) }),
    );
    await Promise.all([entry('pager', 8), ...same, entry('pager', 12)].map((one) => outbox.insert(one)));
    const all = await outbox.page('100:pager', null, 10);
    expect(all.map(({ place }) => place)).toEqual([12, 11, 10, 9, 8]);
    for (const [from, place] of all.entries()) {
      expect(await outbox.page('100:pager', place, 10)).toEqual(all.slice(from));
    }
  });

  it('withdraws what was not begun, for it to be written anew, and nothing that was written anew meanwhile', async () => {
    const id = await stored('withdrawn', part(0), part(1));
    const first = entry('withdrawn', 1, { parts: [part(0), part(1)] });
    expect(await outbox.withdraw(first)).toBe(true);
    expect(await outbox.withdraw(first)).toBe(false);
    const empty = await outbox.byId(id);
    expect(empty).toMatchObject({ stage: 'cancelled', parts: [], nextAt: null });
    expect(JSON.stringify(empty)).not.toContain('part 0');
    expect(await outbox.unsettled('100:withdrawn')).toEqual([]);
    const anew = entry('withdrawn', 1, {
      parts: [part(0, 'pending', { content: { kind: 'text', text: 'anew' } })],
    });
    const written = await Promise.all([empty!, empty!].map((one) => outbox.rewrite(one, anew)));
    expect(written.filter((one) => one !== null)).toHaveLength(1);
    // Whoever read the first one neither sends the new words for the old, nor withdraws them.
    const stale = { entryId: id, part: 0, attempt: 0 };
    expect(await outbox.beginSend(stale, 'pending', { at: at(2), resends: 0, lookAgainAt: at(90) })).toBe(
      false,
    );
    expect(await outbox.withdraw(first)).toBe(false);
    const fresh = { ...stale, attempt: (await partOf(id))?.attempt ?? 0 };
    expect(await outbox.beginSend(fresh, 'pending', { at: at(2), resends: 0, lookAgainAt: at(90) })).toBe(
      true,
    );
  });

  it('leaves what may have gone out where it is when it withdraws the rest, and does not send it again', async () => {
    const parts = [part(0, 'sent'), part(1, 'sending', { attempt: 1 }), part(2)];
    const id = await stored('partly', ...parts);
    expect(await outbox.withdraw(entry('partly', 1))).toBe(true);
    const left = await outbox.byId(id);
    expect(left).toMatchObject({ stage: 'cancelled', parts: [{ state: 'sent' }, { state: 'sending' }] });
    expect(await outbox.rewrite(left!, entry('partly', 1))).toBeNull();
    const gone = await stored('gone', part(0, 'sent'));
    expect(await outbox.withdraw(entry('gone', 1))).toBe(false);
    expect(await outbox.byId(gone)).toMatchObject({ stage: 'released' });
  });
});
