import path from 'node:path';
import {
  type ConversationPage,
  type ConversationRow,
  type CustomerPage,
  ENDPOINTS,
  pathOf,
  type SignedIn,
  type Thread,
} from '../../libs/contracts/src';
import { MongoClient } from 'mongodb';
import { until } from '../product/child-process';
import type { Product } from '../product/product';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { replayRelease } from './recorded-release';

const OWNER = { ADMIN_EMAIL: 'owner@first.test', ADMIN_PASSWORD: 'first-release-2026' };
const [ADA, BEN, CLEO, EMIL, FAY, GIL] = ['0141', '0142', '0143', '0145', '0146', '0151'].map(
  (end) => `1650555${end}`,
) as [string, string, string, string, string, string];
const PATIENCE_MS = 60_000;

/** What the first release (822c5344) left behind, recorded from it, and what a web of it goes on writing. */
describe('an update from the first release', () => {
  let running: TestProduct;
  let product: Product;
  let mongo: MongoClient;
  let authorization: string;

  beforeAll(async () => {
    const pace = { QUIET_MS: '100', QUIET_MAX_MS: '400' };
    running = await productOnGivenStores(path.resolve(__dirname, '../..'), { ...OWNER, ...pace });
    ({ product } = running);
    mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '');
    await replay('left');
    await product.simulator.start();
    // The simulator has not heard these customers write.
    await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
    await product.start();
  }, 120_000);
  afterAll(async () => {
    await mongo.close();
    await running.close();
  }, 60_000);

  const replay = (part: 'left' | 'meanwhile'): Promise<void> =>
    replayRelease(mongo.db(), { release: 'first-release', part }, product.simulatorUrl);

  async function ask<Answer>(address: string): Promise<Answer> {
    const answer = await fetch(product.apiUrl + address, { headers: { authorization } });
    expect([address, answer.status]).toEqual([address, 200]);
    return (await answer.json()) as Answer;
  }
  /** What WhatsApp took for this customer. */
  const sentTo = async (waId: string): Promise<string[]> => {
    const { messages } = await product.control<{ messages: { direction: string; wamid: string }[] }>(
      'GET',
      `/threads/${waId}`,
    );
    return messages.filter(({ direction }) => direction === 'out').map(({ wamid }) => wamid);
  };
  const rows = async (): Promise<ConversationRow[]> =>
    (await ask<ConversationPage>(`${ENDPOINTS.conversations.path}?limit=50`)).items;
  const rowOf = async (waId: string): Promise<ConversationRow> => {
    const found = (await rows()).find(({ customerName }) => customerName.endsWith(waId.slice(-4)));
    if (found === undefined) throw new Error(`no conversation of ${waId}`);
    return found;
  };
  const threadOf = async (waId: string): Promise<Thread> =>
    ask<Thread>(pathOf(ENDPOINTS.thread.path, { id: (await rowOf(waId)).id }));

  it('lets people in with their password', async () => {
    const answer = await fetch(product.apiUrl + ENDPOINTS.signIn.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.apiUrl },
      body: JSON.stringify({ email: OWNER.ADMIN_EMAIL, password: OWNER.ADMIN_PASSWORD }),
    });
    expect(answer.status).toBe(200);
    authorization = `Bearer ${((await answer.json()) as SignedIn).accessToken}`;
  });

  it('sends what waited to be sent, and answers who waited for an answer, once', async () => {
    await until(
      'Emil and Fay have theirs',
      async () => {
        return (await sentTo(EMIL)).length > 0 && (await sentTo(FAY)).length > 0;
      },
      PATIENCE_MS,
    );
    expect([(await sentTo(EMIL)).length, (await sentTo(FAY)).length]).toEqual([1, 1]);
  });

  it('shows lists and threads as they were, each answer below its question', async () => {
    expect(await rows()).toHaveLength(6);
    await until('old replies moved', async () => (await threadOf(ADA)).entries.length === 4, PATIENCE_MS);
    const { entries } = await threadOf(ADA);
    expect(entries.map(({ from }) => from)).toEqual(['customer', 'assistant', 'customer', 'assistant']);
    expect((await rowOf(BEN)).mode).toBe('person');
    expect((await rowOf(CLEO)).optedOut).toBe(true);
  });

  it('knows a STOP of that time where it is asked before news and campaigns', async () => {
    const consent = async (): Promise<unknown> =>
      (
        await mongo
          .db()
          .collection('customers')
          .findOne({ phone: `+${CLEO}` })
      )?.['marketing_consent'];
    await until('the STOP noted', async () => (await consent()) === 'stopped', PATIENCE_MS);
    const { items } = await ask<CustomerPage>(ENDPOINTS.customers.path);
    expect(items).toHaveLength(6);
  });

  it('answers what a web of the old release stores meanwhile', async () => {
    await replay('meanwhile');
    await until(
      'Gil and Ada answered',
      async () => {
        return (await sentTo(GIL)).length > 0 && (await sentTo(ADA)).length > 0;
      },
      PATIENCE_MS,
    );
    expect([(await sentTo(GIL)).length, (await sentTo(ADA)).length]).toEqual([1, 1]);
    expect((await rows()).map(({ customerName }) => customerName)).toHaveLength(7);
    expect((await threadOf(GIL)).entries.map(({ from }) => from)).toEqual(['customer', 'assistant']);
  });

  it('goes on with a conversation of that time, and says nothing again after a restart', async () => {
    await product.control('POST', '/messages', { from: ADA, text: 'thank you!' });
    await until('Ada answered', async () => (await sentTo(ADA)).length === 2, PATIENCE_MS);
    const said = await Promise.all([ADA, BEN, CLEO, EMIL, FAY, GIL].map(sentTo));
    const processes = [product.api, ...product.workers];
    await Promise.all(processes.map((one) => one.end()));
    await Promise.all(processes.map((one) => one.start()));
    await product.control('POST', '/messages', { from: GIL, text: 'thank you!' });
    await until('Gil answered', async () => (await sentTo(GIL)).length === 2, PATIENCE_MS);
    const after = await Promise.all([ADA, BEN, CLEO, EMIL, FAY].map(sentTo));
    expect(after).toEqual(said.slice(0, 5));
  });
});
