import type { Outbox } from './outbox';
import type { OutboxPart } from './outbox-entry';
import { at, news, OutboxStage, part } from './testing/outbox-stage';

describe('Outbox, told by WhatsApp', () => {
  const stage = new OutboxStage();
  let outbox: Outbox;

  beforeAll(async () => {
    outbox = await stage.open();
  });
  afterAll(() => stage.close());

  const stored = (who: string, ...parts: OutboxPart[]) => stage.stored(who, ...parts);
  const partOf = (id: string, i = 0) => stage.partOf(id, i);

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
    const ended = await outbox.endSend(sender, { state: 'sent', wamid: 'w' }, { seen: at(1), nextAt: null });
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
