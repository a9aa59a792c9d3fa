import { begunEntry } from './begun-entry';
import type { Outbox } from './outbox';
import type { OutboxPart } from './outbox-entry';
import { at, entry, news, OutboxStage, part } from './testing/outbox-stage';

describe('Outbox, taking back', () => {
  const stage = new OutboxStage();
  let outbox: Outbox;

  beforeAll(async () => {
    outbox = await stage.open();
  });
  afterAll(() => stage.close());

  const stored = (who: string, ...parts: OutboxPart[]) => stage.stored(who, ...parts);
  const partOf = (id: string, i = 0) => stage.partOf(id, i);

  const cancel = (who: string): Promise<number> =>
    outbox.cancelUnsent(`100:${who}`, { origins: ['assistant'], reason: 'takeover' });

  it('cancels what waits of these origins, drafts too, and leaves alone what went out or may have', async () => {
    const states = ['sent', 'failed', 'unknown', 'pending', 'pending'] as const;
    await outbox.insert(entry('mixed', 1, { parts: states.map((state, i) => part(i, state)) }));
    await outbox.insert(entry('mixed', 2, { parts: [part(0, 'sending')] }));
    await outbox.insert(entry('mixed', 3, { _id: '100:mixed#p-x', origin: 'person' }));
    await outbox.insert(entry('mixed', 4, { stage: 'draft', nextAt: null }));
    await outbox.insert(entry('other', 1));
    expect(await cancel('mixed')).toBe(2);
    expect(await cancel('mixed')).toBe(0);
    const all = await outbox.page('100:mixed', null, 10);
    expect(all.map(({ stage, cancelReason }) => [stage, cancelReason])).toEqual([
      ['cancelled', 'takeover'],
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
