import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { type LookOutcome, Notices } from './notices';
import { NoticesModule } from './notices.module';
import type { Notice } from './order-notices';

const START = Date.parse('2026-11-28T10:00:00Z');
const at = (seconds: number): Date => new Date(START + seconds * 1_000);
const NOTICE: Notice = { key: 'confirmed', kind: 'confirmed', at: at(0), untold: null };
const over: LookOutcome = { notices: [NOTICE], hold: null, tries: 0, nextAt: null };

describe('what is to be told of orders', () => {
  const stores = testStores();
  let app: TestApp;
  let notices: Notices;
  let n = 0;
  beforeAll(async () => {
    app = await testApp([NoticesModule], testSettings(stores.env));
    notices = app.get(Notices);
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  async function noted(seconds = 0): Promise<string> {
    n += 1;
    await notices.note(`${n}`, 'w1', { now: at(seconds), lookAt: at(seconds + 2) });
    return `${n}`;
  }
  const record = async (id: string) => {
    const found = await notices.byId(id);
    if (found === null) throw new Error('no record');
    return found;
  };
  async function claimed(id: string, until: Date) {
    const seen = await record(id);
    expect(await notices.claim(seen, until)).toBe(true);
    return seen;
  }

  it('is noted once for each webhook, however often that comes', async () => {
    const id = await noted();
    await notices.finish(await claimed(id, at(60)), at(60), over);
    await notices.note(id, 'w1', { now: at(10), lookAt: at(12) });
    expect((await record(id)).nextAt).toBeNull();
    await notices.note(id, 'w2', { now: at(10), lookAt: at(12) });
    expect(await record(id)).toMatchObject({ nextAt: at(12), notices: [NOTICE], firstAt: at(0) });
    for (let more = 0; more < 60; more += 1) {
      await notices.note(id, `m${more}`, { now: at(10), lookAt: at(12) });
    }
    expect((await record(id)).webhooks).toHaveLength(50);
  });

  it('is one worker’s at a time, and another one’s when that one is gone', async () => {
    const id = await noted();
    const seen = await claimed(id, at(60));
    expect(await notices.claim(seen, at(61))).toBe(false);
    const dueAt = async (seconds: number) =>
      (await notices.due(at(seconds), 100)).some(({ _id }) => _id === id);
    expect([await dueAt(1), await dueAt(30), await dueAt(60)]).toEqual([false, false, true]);
    const second = await claimed(id, at(120));
    expect(await notices.finish(seen, at(60), over)).toBe(false);
    expect(await notices.name(id, at(60), '1:c1')).toBe(false);
    expect(await notices.finish(second, at(120), over)).toBe(true);
  });

  it('stays due where news came while it was looked at', async () => {
    const id = await noted();
    const seen = await claimed(id, at(60));
    await notices.note(id, 'w2', { now: at(5), lookAt: at(7) });
    await notices.finish(seen, at(60), over);
    expect(await record(id)).toMatchObject({ nextAt: at(7), heldUntil: null, notices: [NOTICE] });
  });
});
