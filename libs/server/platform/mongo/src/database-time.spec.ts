import { Clock } from '@feelori/platform/clock';
import type { MongoClient } from 'mongodb';
import { DatabaseTime } from './database-time';

/** A client whose database gives these answers, one after another. */
function clientGiving(...answers: (() => Promise<object>)[]): MongoClient {
  const command = async (): Promise<object> => {
    const row = await (answers.shift() ?? (() => Promise.reject(new Error('away'))))();
    return { ok: 1, cursor: { id: 0, firstBatch: [row] } };
  };
  return { db: () => ({ command }) } as unknown as MongoClient;
}

const tells =
  (aheadMs: number, afterMs = 0) =>
  async (): Promise<object> => {
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    return { now: new Date(Date.now() + aheadMs) };
  };

describe("the database's time", () => {
  it('sets the clock before anybody works with the connection', async () => {
    const clock = new Clock();
    await new DatabaseTime(clock).follow(clientGiving(tells(-120_000)));
    expect(clock.isShared).toBe(true);
    expect(Math.abs(clock.aheadMs() - 120_000)).toBeLessThan(1_000);
  });

  it('is asked for again after a slow answer, which says little', async () => {
    const clock = new Clock();
    const slow = tells(60_000, 40);
    const answers = [slow, slow, slow, slow];
    const client = clientGiving(...answers, tells(60_000));
    expect(await new DatabaseTime(clock).measure()).toBe(false);
    await new DatabaseTime(clock).follow(client);
    expect(Math.abs(clock.aheadMs() + 60_000)).toBeLessThan(1_000);
  });

  it('is not known while the database does not tell: the clock stays as it was', async () => {
    const clock = new Clock();
    const time = new DatabaseTime(clock);
    for (const client of [clientGiving(), clientGiving(() => Promise.resolve({ ok: 1 }))]) {
      await time.follow(client);
      expect(await time.measure()).toBe(false);
    }
    expect(clock.isShared).toBe(false);
    expect(Math.abs(clock.aheadMs())).toBeLessThanOrEqual(2);
  });
});
