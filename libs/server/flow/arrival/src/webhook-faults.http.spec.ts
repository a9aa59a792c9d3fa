import { createHash } from 'node:crypto';
import { auditEntry } from '@feelori/platform/audit';
import { Quarantine } from '@feelori/records/quarantine';
import {
  type DoorAction,
  MongoDoor,
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { ArrivalModule } from './arrival.module';
import { QuarantineSweeper } from './quarantine-sweeper';
import { signingWith, textItem, webhook } from './test-bodies';

const ACTOR = { id: 'u', name: 'U', role: 'owner', address: '192.0.2.1' } as const;
const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);

const statusItem = (id: string, over: object = {}): Record<string, unknown> => ({
  id,
  status: 'sent',
  timestamp: '1750030073',
  ...over,
});
const message = (id: string): string => webhook({ messages: [textItem(id)] });
const status = (id: string): string => webhook({ statuses: [statusItem(id)] });
const writeError = (code: number): DoorAction => ({
  answer: { n: 0, ok: 1, writeErrors: [{ index: 0, code, errmsg: `code ${code}` }] },
});
const refusal = (code: number): DoorAction => ({ answer: { ok: 0, code, errmsg: `code ${code}` } });

describe('webhooks while the database fails', () => {
  let stores: TestStores;
  let running: TestApp;
  let database: Connection;
  let door: MongoDoor;

  beforeAll(async () => {
    stores = testStores();
    door = new MongoDoor(stores.env.MONGODB_URI ?? '');
    await door.open();
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    await database.createCollection('inbound', { validator: { 'message.wamid': { $not: /poison/ } } });
    await database.createCollection('status_events', { validator: { wamid: { $not: /poison/ } } });
    running = await testApp([ArrivalModule], testSettings({ ...stores.env, MONGODB_URI: door.uri }));
  });
  beforeEach(async () => {
    for (const name of ['inbound', 'status_events', 'quarantine']) {
      await database.collection(name).deleteMany({});
    }
  });
  afterEach(() => {
    door.onCommand = () => 'pass';
  });
  afterAll(async () => {
    await running.close();
    await database.close();
    await door.close();
    await stores.drop();
  });

  const count = (collection: string, filter = {}): Promise<number> =>
    database.collection(collection).countDocuments(filter);
  const ids = (collection: string, field: string): Promise<unknown[]> =>
    database.collection(collection).distinct(field);
  const answered = async (body: string): Promise<boolean> => (await post(running.url, body)).status === 200;
  /** What is stored when messages or statuses are: `insertMany`, one alone, or a bulk over collections. */
  const failWrites = (action: DoorAction): void => {
    door.onCommand = (command) => ('insert' in command || 'bulkWrite' in command ? action : 'pass');
  };

  it.each<[string, DoorAction]>([
    ['a connection that is cut', 'cut'],
    ['a refusal with code 8000', refusal(8_000)],
    ['a refusal with a code nobody knows', refusal(77_777)],
    ['a disk that is full (write error 14031)', writeError(14_031)],
    ['a write error with a code nobody knows', writeError(77_777)],
    ['an interrupted write', refusal(11_601)],
  ])(
    'answers 503 with Retry-After to %s, keeps nothing apart, and stores what comes again',
    async (_, action) => {
      failWrites(action);
      const bodies = [message('wamid.m'), status('wamid.s')];
      for (const body of bodies) {
        const response = await post(running.url, body);
        expect(response.status).toBe(503);
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await response.json()).toMatchObject({ code: 'database_unavailable' });
      }
      door.onCommand = () => 'pass';
      for (const body of bodies) await until('the redelivery to be taken', () => answered(body));
      expect(await count('quarantine')).toBe(0);
      expect([await count('inbound'), await count('status_events')]).toEqual([1, 1]);
    },
  );

  it('loses nothing it answered 200 to while the connection flaps', async () => {
    const flap = setInterval(() => door.cutAll(), 7);
    const bodies = Array.from({ length: 60 }, (_, n) => [
      message(`wamid.m${n}`),
      status(`wamid.s${n}`),
    ]).flat();
    const statuses = await Promise.all(bodies.map(async (body) => (await post(running.url, body)).status));
    clearInterval(flap);
    expect(statuses.filter((one) => one !== 200 && one !== 503)).toEqual([]);
    const taken = bodies.filter((_, n) => statuses[n] === 200);
    const stored = [...(await ids('inbound', 'message.wamid')), ...(await ids('status_events', 'wamid'))];
    for (const body of taken) expect(stored.some((id) => body.includes(`"${String(id)}"`))).toBe(true);
    expect(await count('quarantine')).toBe(0);
    for (const body of bodies) await until('the redelivery to be taken', () => answered(body), 20_000);
    expect([await count('inbound'), await count('status_events')]).toEqual([60, 60]);
  }, 60_000);

  it('keeps bodies apart that the database will never take, answers 200, and stores those beside them', async () => {
    const bodies = Array.from({ length: 40 }, (_, n) => {
      const id = n % 10 === 3 ? `wamid.poison${n}` : `wamid.good${n}`;
      return n % 4 < 2 ? message(id) : status(id);
    });
    const mixed = webhook({ messages: [textItem('wamid.beside'), textItem('wamid.poison')] });
    const all = [...bodies, mixed];
    expect(await Promise.all(all.map(answered))).toEqual(all.map(() => true));
    expect([await count('inbound'), await count('status_events')]).toEqual([19, 18]);
    const apart = await database.collection('quarantine').find().toArray();
    expect(apart.map(({ body }) => String(body)).sort()).toEqual(
      all.filter((body) => body.includes('poison')).sort(),
    );
    expect(new Set(apart.map(({ reason }) => String(reason)))).toEqual(new Set(['refused']));
    await until('the conversation of the good ones', async () => (await count('conversations')) === 1);
  });

  const unstorable = (body: string, source = 'whatsapp'): object => ({
    _id: createHash('sha256').update(body).digest('hex'),
    source,
    reason: 'unstorable',
    field: null,
    body,
    receivedAt: new Date(),
  });
  const setAside = (...bodies: string[]): Promise<unknown> =>
    database.collection('quarantine').insertMany(bodies.map((body) => unstorable(body)));

  it('takes up again by itself what it once took for unstorable', async () => {
    const bodies = Array.from({ length: 50 }, (_, n) =>
      n % 2 ? message(`wamid.m${n}`) : status(`wamid.s${n}`),
    );
    await setAside(...bodies);
    await post(running.url, message('wamid.m1'));
    const sweeper = running.get(QuarantineSweeper);
    const swept = [await sweeper.sweep(), await sweeper.sweep(), await sweeper.sweep()];
    expect(swept).toEqual([20, 20, 10]);
    expect(await count('quarantine')).toBe(0);
    expect([await count('inbound'), await count('status_events')]).toEqual([25, 25]);
  });

  it('marks what the database will never take, and leaves the rest for later while it fails', async () => {
    await setAside(message('wamid.m'), status('wamid.s'), message('wamid.poison'), 'not json');
    const sweeper = running.get(QuarantineSweeper);
    failWrites(refusal(8_000));
    expect(await sweeper.sweep()).toBe(0);
    expect(await count('quarantine', { reason: 'unstorable' })).toBe(3);
    door.onCommand = () => 'pass';
    expect(await sweeper.sweep()).toBe(2);
    const left = await database.collection('quarantine').find().toArray();
    expect(left.map(({ reason, body }) => [reason, body] as unknown)).toEqual(
      expect.arrayContaining([
        ['refused', message('wamid.poison')],
        ['not_json', 'not json'],
      ]),
    );
  });

  it('takes up what a person edited as it was edited, once, and keeps what came', async () => {
    const quarantine = running.get(Quarantine);
    const now = new Date();
    const came = { source: 'whatsapp', reason: 'no_id', field: 'messages', receivedAt: now } as const;
    const item = { ...came, _id: 'h', body: '{"type":"text"}' };
    await quarantine.storeMany([item]);
    const facts = { action: 'operations.edited', about: 'quarantined h', before: {}, after: {} } as const;
    const audit = auditEntry(ACTOR, now, facts);
    expect(await quarantine.edit(item, message('wamid.mended'), audit)).toBe(true);
    expect(await quarantine.tryAgain('h', audit)).toBe(true);
    const sweeper = running.get(QuarantineSweeper);
    expect([await sweeper.sweep(), await sweeper.sweep()]).toEqual([1, 0]);
    expect(await ids('inbound', 'message.wamid')).toEqual(['wamid.mended']);
    const [left] = await database.collection('quarantine').find().toArray();
    expect(left).toMatchObject({ body: item.body, reason: 'replayed' });
    expect(left).not.toHaveProperty('edited');
    expect(await quarantine.open()).toBe(0);
  });
});
