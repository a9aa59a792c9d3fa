import { getConnectionToken } from '@nestjs/mongoose';
import { Module } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { Migrations } from './migrations';

const DAY_MS = 86_400_000;

describe('migrations', () => {
  const stores = testStores();
  const apps: TestApp[] = [];
  const ran: string[] = [];
  let underWay = 0;
  let most = 0;
  let fails = false;

  /** A process that has two of them, registered in the wrong order. */
  async function start(): Promise<TestApp> {
    @Module({})
    class TwoModule {
      constructor(migrations: Migrations) {
        migrations.register({ version: 2, name: 'second', run: () => step('second', 0) });
        migrations.register({ version: 1, name: 'first', run: () => step('first', 7) });
      }
    }
    const app = await testApp([TwoModule], testSettings(stores.env));
    apps.push(app);
    return app;
  }

  async function step(name: string, changed: number): Promise<number> {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    if (fails && name === 'second') throw new Error('no');
    ran.push(name);
    return changed;
  }
  const notes = (app: TestApp) =>
    app.app.get<Connection>(getConnectionToken()).collection<{ _id: number }>('migrations');

  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await stores.drop();
  });

  it('are done in their order, by one process at a time, before any of them is ready', async () => {
    const [one] = await Promise.all([start(), start(), start()]);
    expect(most).toBe(1);
    // Each start of the first day looks once more: processes of the version before may still have written.
    expect(ran).toEqual(['first', 'second', 'first', 'second', 'first', 'second']);
    const found = await notes(one).find().sort({ _id: 1 }).toArray();
    expect(found).toMatchObject([
      { _id: 0, until: new Date(0) },
      { _id: 1, name: 'first', changed: 21 },
      { _id: 2, name: 'second', changed: 0 },
    ]);
  });

  it('are not looked for again after a day', async () => {
    ran.length = 0;
    const [one] = apps as [TestApp];
    await notes(one).updateMany(
      { _id: { $gt: 0 } },
      { $set: { firstDoneAt: new Date(Date.now() - 2 * DAY_MS) } },
    );
    await start();
    expect(ran).toEqual([]);
  });

  it('leave the lock and what was done before when one fails, and go on from there', async () => {
    const [one] = apps as [TestApp];
    await notes(one).deleteMany({ _id: { $gt: 0 } });
    fails = true;
    const again = new Migrations(
      { onceConnected: () => undefined } as never,
      one.get(Clock),
      one.app.get(getConnectionToken()),
    );
    again.register({ version: 1, name: 'first', run: () => step('first', 1) });
    again.register({ version: 2, name: 'second', run: () => step('second', 1) });
    await expect(again.run()).rejects.toThrow('no');
    expect(await notes(one).countDocuments({ _id: { $gt: 0 } })).toBe(1);
    fails = false;
    ran.length = 0;
    await again.run();
    expect(ran).toEqual(['second']);
  });

  it('have a version each', () => {
    const [one] = apps as [TestApp];
    const twice = { version: 1, name: 'again', run: () => Promise.resolve(0) };
    expect(() => one.get(Migrations).register(twice)).toThrow('two migrations have the version 1');
  });
});
