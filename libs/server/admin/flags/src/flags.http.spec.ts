import { getConnectionToken } from '@nestjs/mongoose';
import {
  FLAG_NAMES,
  FLAG_START,
  type FlagHistory,
  type FlagValue,
  type FlagView,
  type Problem,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { LiveFlags } from '@feelori/platform/live-settings';
import { PersonalRecords, ErasuresModule } from '@feelori/records/erasures';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { FlagWatch } from './flag-watch';
import { FlagWatchModule } from './flag-watch.module';
import { FlagsAdminModule } from './flags-admin.module';

const LIVE_MS = 2_000;
const NAME = 'closest_products';
const MISSING = 'c_nobody';

describe('flags through HTTP', () => {
  let stores: TestStores;
  /** Two webs and two workers of one installation; Redis never reaches the last one. */
  let running: TestApp;
  let others: TestApp[];

  beforeAll(async () => {
    stores = testStores();
    const worker = { ...stores.env, ROLES: 'worker' };
    running = await testApp([FlagsAdminModule, ErasuresModule], testSettings(stores.env));
    others = await Promise.all([
      testApp([FlagsAdminModule], testSettings(stores.env)),
      testApp([FlagWatchModule], testSettings(worker)),
      testApp([FlagWatchModule], testSettings({ ...worker, REDIS_URL: 'redis://127.0.0.1:9' })),
    ]);
    const at = new Date();
    const customer = (_id: string) => ({
      _id,
      identities: [_id],
      name: `Name of ${_id}`,
      last_interaction: at,
    });
    await connection()
      .collection<{ _id: string }>('customers')
      .insertMany([customer('c_1'), customer('c_2'), { ...customer('c_gone'), erased_at: at } as never]);
  }, 30_000);
  afterAll(async () => {
    await Promise.all([running, ...others].map((app) => app.close()));
    await stores.drop();
  });

  const connection = (): Connection => running.app.get<Connection>(getConnectionToken());

  async function ask<T>(
    role: 'owner' | 'admin' | 'agent' | 'viewer',
    method: string,
    path: string,
    body?: object,
  ) {
    const person = { id: `u-${role}`, email: `${role}@shop.test`, name: role, role } as const;
    const token = await running.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const response = await fetch(`${running.url}/api/v1/flags${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  const flag = async (name: string): Promise<FlagHistory> =>
    (await ask<FlagHistory>('admin', 'GET', `/${name}`)).body;
  async function set<T = FlagView>(change: object, name = NAME) {
    const { version: expectedVersion } = await flag(name);
    return ask<T>('owner', 'PUT', `/${name}`, { value: { ...FLAG_START, ...change }, expectedVersion });
  }

  it('shows every flag with what it does, all on', async () => {
    const { body } = await ask<FlagView[]>('admin', 'GET', '');
    expect(body.map(({ name, value, version, by }) => [name, value.state, version, by])).toEqual(
      FLAG_NAMES.map((name) => [name, 'on', 0, null]),
    );
    for (const name of ['checkout', '__proto__', 'constructor']) {
      expect((await ask('owner', 'GET', `/${name}`)).status).toBe(404);
      const change = { value: FLAG_START, expectedVersion: 0 };
      expect((await ask('owner', 'PUT', `/${name}`, change)).status).toBe(404);
    }
  });

  it('is live in every process within two seconds, also where Redis tells nothing', async () => {
    const begun = performance.now();
    const { status, body } = await set({ state: 'some', percent: 0, customers: ['c_1'] });
    expect({ status, listed: body.listed }).toEqual({
      status: 200,
      listed: [{ id: 'c_1', name: 'Name of c_1' }],
    });
    expect(running.get(LiveFlags).isOn(NAME, 'c_2')).toBe(false);
    for (const app of others) {
      const flags = app.get(LiveFlags);
      await until('the flag to be live', () => !flags.isOn(NAME, 'c_2') || null);
      expect(flags.isOn(NAME, 'c_1')).toBe(true);
    }
    expect(performance.now() - begun).toBeLessThan(LIVE_MS);
  });

  it.each<[object, string]>([
    [{ percent: 101 }, 'percent must be a whole number from 0 to 100'],
    [{ state: 'maybe' }, 'state must be one of'],
    [{ customers: [MISSING] }, 'no such customer'],
    [{ customers: ['c_1', 'c_gone'] }, 'they were erased'],
  ])('refuses %j with the reason, and the old one stays', async (change, reason) => {
    const before = await flag(NAME);
    const { status, body } = await set<Problem>(change);
    expect([status, body.code]).toEqual([400, 'validation_failed']);
    expect(body.errors?.[0]?.message).toContain(reason);
    expect(await flag(NAME)).toEqual(before);
  });

  it('goes back to any earlier version, and refuses whoever saw an older one', async () => {
    const { version } = await flag(NAME);
    await set({ state: 'off' });
    const late = await ask<Problem>('admin', 'PUT', `/${NAME}`, {
      value: FLAG_START,
      expectedVersion: version,
    });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
    const undo = { toVersion: version, expectedVersion: version + 1 };
    const { body } = await ask<FlagView>('admin', 'POST', `/${NAME}/undo`, undo);
    expect([body.value.customers, body.version, body.by?.id]).toEqual([['c_1'], version + 2, 'u-admin']);
    const { earlier } = await flag(NAME);
    expect(earlier.map(({ value }) => value.state)).toEqual(['off', 'some', 'on']);
    const gone = { toVersion: 99, expectedVersion: version + 2 };
    expect((await ask('owner', 'POST', `/${NAME}/undo`, gone)).status).toBe(404);
  });

  it('writes down each change with itself, and not who is listed', async () => {
    const stored = await connection()
      .collection('flags')
      .findOne({ _id: NAME as never });
    const audit = stored?.pendingAudit as object[];
    expect(audit.at(-1)).toMatchObject({
      action: 'flags.changed',
      about: `flag ${NAME}`,
      before: { state: 'off' },
      after: { state: 'some', listed: 1 },
    });
    expect(JSON.stringify(audit)).not.toContain('c_1');
  });

  it('forgets a customer who is erased in every version of a list', async () => {
    await set({ state: 'some', customers: ['c_1', 'c_2'] });
    await set({ state: 'off' });
    await set({ state: 'some', customers: ['c_2'] });
    const person = { customerIds: ['c_1'], conversationIds: [], words: [], phoneKeys: [] };
    expect(await running.get(PersonalRecords).count(person)).toMatchObject({ flags: 1 });
    await running.get(PersonalRecords).erase(person);
    const stored = await connection()
      .collection('flags')
      .findOne({ _id: NAME as never });
    expect(JSON.stringify(stored)).not.toContain('c_1');
    const { value, earlier } = await flag(NAME);
    expect(value.customers).toEqual(['c_2']);
    expect(earlier.map((one) => one.value.customers)).toEqual([[], ['c_2'], [], [], [], []]);
  });

  describe('an experiment', () => {
    const trial: Partial<FlagValue> = {
      state: 'experiment',
      percent: 50,
      bounds: { handedOver: 40, guarded: null, leastTurns: 10 },
    };
    const watch = (): Promise<void> => (others[1] as TestApp).get(FlagWatch).run();
    async function counted(
      version: number,
      arm: 'a' | 'b',
      turns: number,
      handedOver: number,
    ): Promise<void> {
      const word = `${NAME}_v${version}_${arm}`;
      const counts = { [`arm_turns:${word}`]: turns, [`arm_handed_over:${word}`]: handedOver };
      const at = new Date();
      const day = { _id: `day:${word}`, unit: 'day', at, counts, firstAnswers: [] };
      await connection()
        .collection('system_metrics')
        .insertOne(day as never);
    }

    it('shows what both arms came to, and goes on within its bounds', async () => {
      const { body } = await set(trial);
      await counted(body.version, 'a', 20, 20);
      await counted(body.version, 'b', 20, 8);
      await watch();
      const { value, arms } = await flag(NAME);
      expect(value.state).toBe('experiment');
      expect(arms).toMatchObject({ a: { turns: 20, handedOver: 20 }, b: { turns: 20, handedOver: 8 } });
    });

    it('ends by itself where arm B crosses one, once, and says why', async () => {
      const { body } = await set(trial);
      await counted(body.version, 'b', 20, 9);
      await Promise.all([watch(), watch()]);
      const why = 'Arm B handed over in 9 of 20 answers (45 %), more than 40 %.';
      const { value, by, version, why: told, arms } = await flag(NAME);
      expect({ state: value.state, by: by?.name, version, told, arms }).toEqual({
        state: 'off',
        by: 'Feelori',
        version: body.version + 1,
        told: why,
        arms: null,
      });
      const stored = await connection()
        .collection('flags')
        .findOne({ _id: NAME as never });
      expect((stored?.pendingAudit as object[]).at(-1)).toMatchObject({
        action: 'flags.taken_back',
        byId: 'feelori',
        after: { state: 'off', why },
      });
      await until('every process to know', () => !running.get(LiveFlags).isOn(NAME, 'c_2') || null);
    });

    it('is refused where no figure shows what the flag does', async () => {
      const { body } = await set<Problem>(trial, 'order_news');
      expect(body.errors?.[0]?.message).toContain('no figures of turns');
    });
  });

  it.each(['agent', 'viewer'] as const)('lets an %s see and change nothing', async (role) => {
    expect((await ask(role, 'GET', '')).status).toBe(403);
    const change = { value: FLAG_START, expectedVersion: 0 };
    expect((await ask(role, 'PUT', `/${NAME}`, change)).status).toBe(403);
    expect((await ask(role, 'POST', `/${NAME}/undo`, { toVersion: 0, expectedVersion: 0 })).status).toBe(403);
  });
});
