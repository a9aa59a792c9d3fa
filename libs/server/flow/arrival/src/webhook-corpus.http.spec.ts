import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
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
import { signingWith } from './test-bodies';

const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);

/** Real-shaped bodies of other projects' tests; beside the checkout, never part of it. */
const shared = process.env['FEELORI_SHARED'] ?? path.resolve(__dirname, '../../../../../../shared');
const folder = path.join(shared, 'fixtures/whatsapp');
const there = existsSync(folder);

const COLLECTIONS = [
  'inbound',
  'status_events',
  'quarantine',
  'customers',
  'conversations',
  'turns',
  'outbox',
  'security_events',
];

type Loose = Record<string, unknown>;
const list = (value: unknown): Loose[] => (Array.isArray(value) ? (value as Loose[]) : []);
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The key of every item of a body, or a hash where it has none: counted apart from the code under test. */
function itemKeys(body: Loose): string[] {
  const changes = list(body['entry']).flatMap((entry) => list(entry['changes']));
  if (changes.length === 0) return [hash(body)];
  return changes.flatMap((change) => {
    const value = change['value'] as Loose;
    const number = (value['metadata'] as Loose | undefined)?.['phone_number_id'];
    const isMessages = change['field'] === 'messages';
    const key = (item: Loose, name: string): string => {
      if (isMessages && name === 'messages') return `message ${String(number)}:${String(item['id'])}`;
      if (name === 'message_echoes' && String(change['field']).endsWith(name)) {
        const about = (item['revoke'] ?? item['edit'] ?? {}) as Loose;
        return `app ${String(number)}:${String(about['original_message_id'] ?? item['id'])}`;
      }
      if (change['field'] === name && name === 'user_preferences') return '';
      if (isMessages && name === 'statuses') return `status ${String(item['id'])}:${String(item['status'])}`;
      return hash(item);
    };
    const names = ['messages', 'statuses', 'errors', 'message_echoes', 'user_preferences', 'calls'];
    const keys = names.flatMap((name) => list(value[name]).map((item) => key(item, name)));
    // What customers set in WhatsApp about offers is no row of its own.
    return keys.length > 0 ? keys.filter((one) => one !== '') : [hash(change)];
  });
}

/** Some bodies of the corpus are no JSON on purpose; such a body is one item. */
function parsed(body: Buffer): Loose {
  try {
    return JSON.parse(body.toString()) as Loose;
  } catch {
    return { body: body.toString() };
  }
}

if (!there) {
  process.emitWarning(`skipped: no webhook corpus at ${folder} (FEELORI_SHARED names another place)`);
}

(there ? describe : describe.skip)('every body of the corpus', () => {
  const bodies = there
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(path.join(folder, name)))
    : [];
  let stores: TestStores;
  let running: TestApp;
  let database: Connection;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([ArrivalModule], testSettings(stores.env));
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await running.close();
    await database.close();
    await stores.drop();
  });

  const contents = async (): Promise<Record<string, unknown[]>> =>
    Object.fromEntries(
      await Promise.all(
        COLLECTIONS.map(async (name) => [
          name,
          await database.collection(name).find().sort({ _id: 1 }).toArray(),
        ]),
      ),
    ) as Record<string, unknown[]>;
  const rows = async (): Promise<number> => {
    const counts = ['inbound', 'status_events', 'quarantine', 'outbox'].map((name) =>
      database.collection(name).countDocuments(),
    );
    return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
  };

  it('is answered 200, becomes one row for each distinct item, and changes nothing the second time', async () => {
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) expect((await post(running.url, body)).status).toBe(200);
    const items = new Set(bodies.flatMap((body) => itemKeys(parsed(body))));
    expect(await rows()).toBe(items.size);
    const people = async (): Promise<boolean> =>
      (await database.collection('inbound').distinct('conversationId', { state: 'received' })).length ===
      (await database.collection('conversations').countDocuments({ lastFrom: 'customer' }));
    await until('every conversation updated', people);
    const first = await contents();
    for (const body of bodies) expect((await post(running.url, body)).status).toBe(200);
    expect(await contents()).toEqual(first);
  }, 60_000);
});
