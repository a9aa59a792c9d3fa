import { allOf } from '@feelori/testing';
import { begunEntry, isBegun } from './begun-entry';
import type { Outbox } from './outbox';
import type { OutboxPart } from './outbox-entry';
import { at, entry, OutboxStage, part } from './testing/outbox-stage';

describe('Outbox', () => {
  const stage = new OutboxStage();
  let outbox: Outbox;

  beforeAll(async () => {
    outbox = await stage.open();
  });
  afterAll(() => stage.close());

  const stored = (who: string, ...parts: OutboxPart[]) => stage.stored(who, ...parts);
  const partOf = (id: string, i = 0) => stage.partOf(id, i);

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
    const release = (): Promise<boolean> => stage.drafts.release('100:draft#1', { by: 'u1', at: at(9) });
    const won = await Promise.all(Array.from({ length: 20 }, release));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect((await outbox.unsettled('100:draft')).map(({ place }) => place)).toEqual([1, 2]);
    expect(await outbox.byId('100:draft#1')).toMatchObject({ stage: 'released', nextAt: at(9) });
    expect(await stage.drafts.release('100:draft#2', { by: 'u1', at: at(9) })).toBe(false);
    expect(await stage.drafts.release('100:draft#7', { by: 'u1', at: at(9) })).toBe(false);
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
});
