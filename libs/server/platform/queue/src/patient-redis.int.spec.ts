import { once } from 'node:events';
import { testSettings, testStores, until } from '@feelori/testing';
import { Redis } from 'ioredis';
import { PatientRedis } from './patient-redis';

describe('a connection that waits for Redis for ever', () => {
  const stores = testStores();
  const { url } = testSettings(stores.env).redis;
  const { hostname: host, port } = new URL(url);
  const admin = new Redis(url);

  afterAll(async () => {
    admin.disconnect();
    await stores.drop();
  });

  it('ends the clock of its wait with itself, so that no later connection and no process is held by it', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const first = new PatientRedis({ host, port: Number(port), socketTimeout: 600_000 });
    const patient = first.duplicate();
    first.disconnect();
    await until('the connection', () => patient.status === 'ready');
    const id = await patient.client('ID');
    await until('no command to be under way', () => patient['socketTimeoutTimer'] === undefined);
    const before = timers();
    const waiting = patient.blpop('nothing-comes-here', 0).catch(() => null);
    const isWaiting = new RegExp(`^id=${id} .*cmd=blpop`, 'm');
    await until('the wait to begin', async () => isWaiting.test(String(await admin.call('CLIENT', 'LIST'))));
    expect(timers()).toBeGreaterThan(before);
    patient.disconnect();
    await once(patient, 'end');
    await waiting;
    expect(timers()).toBe(before);
  });
});
