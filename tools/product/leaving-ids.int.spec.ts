import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ConversationPage,
  ENDPOINTS,
  pathOf,
  type SignedIn,
  type Thread,
} from '../../libs/contracts/src';
import { MongoClient } from 'mongodb';
import { until } from './child-process';
import { idsIn } from './ids-in';
import type { Product } from './product';
import { productOnGivenStores, type TestProduct } from './product-on-given-stores';

const ANN = '16505550131';
const BOB = '447700900132';
const MOVED = '16505550133';
const NEW_OWNER = 'US.77700011122233344455';

/** A message id as WhatsApp makes them: it holds the customer's number. */
let made = 0;
function wamidOf(number: string): string {
  made += 1;
  return `wamid.HBgL${Buffer.from(`\u000b${number}\u0015${made}`).toString('base64')}`;
}

/** Everything that leaves the server for people of the shop and those who run it, while customers write of all kinds. */
describe('what leaves the server', () => {
  let running: TestProduct;
  let product: Product;
  let mongo: MongoClient;
  let authorization: string;

  beforeAll(async () => {
    const environment = { QUIET_MS: '100', QUIET_MAX_MS: '400', LOG_LEVEL: 'trace' };
    running = await productOnGivenStores(path.resolve(__dirname, '../..'), environment);
    ({ product } = running);
    await product.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 10 });
    await product.control('PUT', '/limits', { pace: 'wide' });
    mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '');
    // The first owner is made while the product starts; who asks before that is nobody yet.
    await until('the owner signed in', signIn, 30_000, 1_000);
  }, 120_000);
  afterAll(async () => {
    await mongo.close();
    await running.close();
  });

  async function signIn(): Promise<boolean> {
    const answer = await fetch(product.apiUrl + ENDPOINTS.signIn.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: product.environment['ADMIN_EMAIL'],
        password: product.environment['ADMIN_PASSWORD'],
      }),
    });
    if (answer.ok) authorization = `Bearer ${((await answer.json()) as SignedIn).accessToken}`;
    return answer.ok;
  }
  const write = async (message: Record<string, unknown>): Promise<void> => {
    await product.control('POST', '/messages', message);
  };
  const said: string[] = [];
  const get = async <T>(address: string): Promise<T> => {
    const response = await fetch(product.apiUrl + address, { headers: { authorization } });
    const text = await response.text();
    said.push(`${address} ${[...response.headers].join(' ')} ${text}`);
    return JSON.parse(text) as T;
  };
  const count = (collection: string, filter: object = {}): Promise<number> =>
    mongo.db().collection(collection).countDocuments(filter);

  async function everythingIsWritten(): Promise<void> {
    const first = wamidOf(ANN);
    const kinds = ['image', 'voice_note', 'location', 'contacts', 'contact_request', 'order', 'unsupported'];
    await write({ from: ANN, text: 'show me blue dresses', wamid: first, name: 'Ann' });
    for (const kind of kinds) await write({ from: ANN, kind, wamid: wamidOf(ANN) });
    await write({ from: ANN, kind: 'reaction', context: first, wamid: wamidOf(ANN) });
    await write({ from: ANN, text: 'how much is this?', context: first, wamid: wamidOf(ANN) });
    await write({ from: ANN, kind: 'edit', text: 'red ones', context: first, wamid: wamidOf(ANN) });
    await write({ from: BOB, text: 'where is my order 1001?', wamid: wamidOf(BOB), name: 'Bob' });
    await write({ from: BOB, kind: 'revoke', context: wamidOf(BOB), wamid: wamidOf(BOB) });
    await write({ from: BOB, text: 'I want to talk to a person', wamid: wamidOf(BOB) });
    const known = { from: MOVED, text: 'hello', wamid: wamidOf(MOVED), name: 'Cy' };
    await write(known);
    await until('the first owner stored', async () => (await count('customers')) === 3, 10_000);
    await write({ from: MOVED, kind: 'system_identity', wamid: wamidOf(MOVED) });
    await write({ from: MOVED, user_id: NEW_OWNER, name: 'Di', text: 'hello', wamid: wamidOf(MOVED) });
    await until('the new owner stored', async () => (await count('customers')) === 4, 10_000);
    const allDone = async (): Promise<boolean> => (await count('inbound', { state: 'received' })) === 0;
    await until('every message taken up', allDone, 30_000);
    const sent = async (): Promise<boolean> => (await count('outbox', { nextAt: { $ne: null } })) === 0;
    await until('every reply out', sent, 30_000);
  }

  it('holds no WhatsApp message id, number or user id, and no hash that anybody could make of one', async () => {
    const live = await listen();
    await everythingIsWritten();
    const { items } = await readList();
    expect(items).toHaveLength(4);
    for (const { id } of items) expect(await readThread(id)).toBeGreaterThan(0);
    await get(ENDPOINTS.me.path);
    for (const address of [
      '/health',
      '/health/ready',
      '/health/comprehensive',
      '/metrics',
      '/api/openapi.json',
    ]) {
      const response = await fetch(product.apiUrl + address, { headers: { authorization } });
      said.push(`${address} ${await response.text()}`);
    }
    await until('live events', () => Promise.resolve(live.text().includes('conversation.changed')), 10_000);
    live.end();

    const people = await mongo.db().collection('customers').find().toArray();
    const identities = people.flatMap((person) => person['identities'] as string[]);
    const personal = [...identities.map((key) => key.slice(key.indexOf(':') + 1)), ANN, BOB, MOVED, 'wamid.'];
    expect(personal.filter((id) => id.startsWith('US.') || id.startsWith('GB.')).length).toBeGreaterThan(1);
    const lines = logLines();
    expect(lines.length).toBeGreaterThan(50);
    for (const text of [...said, live.text(), ...lines]) expect(idsIn(text, personal)).toEqual([]);
  }, 120_000);

  async function readList(): Promise<ConversationPage> {
    const whole = await get<ConversationPage>(ENDPOINTS.conversations.path);
    const first = await get<ConversationPage>(`${ENDPOINTS.conversations.path}?limit=1`);
    await get(`${ENDPOINTS.conversations.path}?limit=1&before=${encodeURIComponent(first.next ?? '')}`);
    return whole;
  }

  /** Page by page, so that cursors leave the server too; gives how many entries there were. */
  async function readThread(id: string): Promise<number> {
    const address = pathOf(ENDPOINTS.thread.path, { id });
    let before = '';
    for (let entries = 0, pages = 0; ; pages += 1) {
      const page = await get<Thread>(`${address}?limit=2${before}`);
      entries += page.entries.length;
      if (page.earlier === null || pages > 50) return entries;
      before = `&before=${encodeURIComponent(page.earlier)}`;
    }
  }

  /** The live stream as a console hears it. */
  async function listen(): Promise<{ text: () => string; end: () => void }> {
    const stop = new AbortController();
    const { headers, body } = await fetch(product.apiUrl + ENDPOINTS.live.path, {
      headers: { authorization },
      signal: stop.signal,
    });
    expect(headers.get('content-type')).toContain('text/event-stream');
    let heard = '';
    const read = async (): Promise<void> => {
      const decoder = new TextDecoder();
      for await (const chunk of body ?? []) heard += decoder.decode(chunk, { stream: true });
    };
    void read().catch(() => undefined);
    return { text: () => heard, end: () => stop.abort() };
  }

  /** What API and workers logged at the most talkative level. */
  function logLines(): string[] {
    const files = readdirSync(running.folder).filter((name) => /^(api|worker).*\.log$/.test(name));
    return files.flatMap((name) => readFileSync(path.join(running.folder, name), 'utf8').split('\n'));
  }
});
