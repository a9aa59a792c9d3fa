import path from 'node:path';
import {
  type ConversationPage,
  type ConversationRow,
  ENDPOINTS,
  pathOf,
  type SignedIn,
  type Thread,
} from '../../libs/contracts/src';
import { MongoClient } from 'mongodb';
import { until } from './child-process';
import type { Product } from './product';
import { productOnGivenStores, type TestProduct } from './product-on-given-stores';

const CARD = '4111 1111 1111 1111';
const RED = 'show me red dresses';
const BLUE = 'show me blue dresses';
let customers = 0;

interface Customer {
  from: string;
  name: string;
}

/** A new one for each test, so that nothing is left of the one before. */
function newCustomer(): Customer {
  customers += 1;
  return { from: `1650555${String(2_000 + customers)}`, name: `Customer ${customers}` };
}

describe('customers who change their mind', () => {
  let running: TestProduct;
  let product: Product;
  let mongo: MongoClient;
  let authorization: string;

  beforeAll(async () => {
    running = await productOnGivenStores(path.resolve(__dirname, '../..'), { QUIET_MS: '600' });
    ({ product } = running);
    await product.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 10 });
    await product.control('PUT', '/limits', { pace: 'wide' });
    mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '');
    const answer = await fetch(product.apiUrl + ENDPOINTS.signIn.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: product.environment['ADMIN_EMAIL'],
        password: product.environment['ADMIN_PASSWORD'],
      }),
    });
    authorization = `Bearer ${((await answer.json()) as SignedIn).accessToken}`;
  }, 120_000);
  afterAll(async () => {
    await mongo.close();
    await running.close();
  });

  async function write(message: Record<string, unknown>): Promise<void> {
    await product.control('POST', '/messages', message);
  }
  async function get<T>(address: string): Promise<T> {
    const response = await fetch(product.apiUrl + address, { headers: { authorization } });
    return (await response.json()) as T;
  }
  async function rowOf({ name }: Customer): Promise<ConversationRow | undefined> {
    const { items } = await get<ConversationPage>(ENDPOINTS.conversations.path);
    return items.find(({ customerName }) => customerName === name);
  }
  async function threadOf(customer: Customer): Promise<Thread['entries']> {
    const row = await rowOf(customer);
    if (row === undefined) return [];
    return (await get<Thread>(pathOf(ENDPOINTS.thread.path, { id: row.id }))).entries;
  }
  /** What the customer asked in each turn that was answered. */
  async function answered(customer: Customer): Promise<string[]> {
    const row = await rowOf(customer);
    const turns = mongo.db().collection('turns').find({ conversationId: row?.id, decision: 'answered' });
    return (await turns.sort({ n: 1 }).toArray()).map((turn) => String(turn['askedText']));
  }
  /** Waits until the customer was answered so often, and nothing is left to do for anybody. */
  async function untilAnswered(customer: Customer, times: number): Promise<void> {
    await until(`${times} answers`, async () => (await answered(customer)).length >= times, 20_000);
    await untilQuiet();
  }
  async function untilQuiet(): Promise<void> {
    const count = (name: string, filter: object) => mongo.db().collection(name).countDocuments(filter);
    const isQuiet = async (): Promise<boolean> =>
      (await count('inbound', { state: 'received' })) === 0 &&
      (await count('conversations', { turn: { $ne: null } })) === 0 &&
      (await count('outbox', { nextAt: { $ne: null } })) === 0;
    await until('nothing left to do', isQuiet, 20_000);
  }
  async function everything(): Promise<string> {
    const collections = await mongo.db().collections();
    return JSON.stringify(await Promise.all(collections.map((one) => one.find().toArray())));
  }

  it('are answered to what they changed it to at once', async () => {
    const customer = newCustomer();
    const wamid = `wamid.at-once.${customer.from}`;
    await write({ ...customer, text: RED, wamid });
    await write({ ...customer, kind: 'edit', text: BLUE, context: wamid });
    await untilAnswered(customer, 1);
    expect(await answered(customer)).toEqual([BLUE]);
    expect((await threadOf(customer))[0]).toMatchObject({ content: { text: BLUE }, edited: true });
  }, 60_000);

  it('are answered again when they change it later, once, and the list shows it', async () => {
    const customer = newCustomer();
    const wamid = `wamid.later.${customer.from}`;
    await write({ ...customer, text: RED, wamid });
    await untilAnswered(customer, 1);
    const edit = { ...customer, kind: 'edit', text: BLUE, context: wamid, wamid: `${wamid}.edit` };
    await write(edit);
    await until('the new words in the list', async () => (await rowOf(customer))?.lastText === BLUE, 10_000);
    await untilAnswered(customer, 2);
    await write(edit);
    await write({ ...edit, text: 'Show me BLUE dresses!', wamid: `${wamid}.typo` });
    await write({ from: customer.from, text: 'thanks', wamid: `${wamid}.thanks` });
    await until('the last word', async () => (await threadOf(customer)).length > 3, 10_000);
    await untilQuiet();
    expect((await answered(customer)).slice(0, 2)).toEqual([RED, BLUE]);
    expect((await answered(customer)).filter((asked) => /dresses/i.test(asked))).toHaveLength(2);
  }, 60_000);

  it('are answered to the change that arrives before its message', async () => {
    const customer = newCustomer();
    const wamid = `wamid.before.${customer.from}`;
    await write({ ...customer, text: RED, wamid, webhook_delay_ms: 1_500 });
    await write({ ...customer, kind: 'edit', text: BLUE, context: wamid });
    await untilAnswered(customer, 1);
    const inbound = mongo.db().collection('inbound');
    const row = { 'message.wamid': wamid, original: { $exists: false } };
    await until('the message itself', async () => (await inbound.countDocuments(row)) === 1, 10_000);
    await untilQuiet();
    expect(await answered(customer)).toEqual([BLUE]);
  }, 60_000);

  it.each([0, 1_500])(
    'leave no trace of what they delete %i ms later',
    async (ms) => {
      const customer = newCustomer();
      const wamid = `wamid.secret.${customer.from}`;
      await write({ ...customer, text: `my card is ${CARD}`, wamid });
      const stored = { 'message.wamid': wamid };
      const isStored = async () => (await mongo.db().collection('inbound').countDocuments(stored)) === 1;
      await until('the message stored', isStored, 10_000);
      if (ms > 0) await untilAnswered(customer, 1);
      await write({ ...customer, kind: 'revoke', context: wamid });
      const isDeleted = { 'message.wamid': wamid, 'message.content.kind': 'deleted' };
      await until(
        'the message deleted',
        async () => (await mongo.db().collection('inbound').countDocuments(isDeleted)) === 1,
        10_000,
      );
      await untilQuiet();
      if (ms === 0) expect(await answered(customer)).toEqual([]);
      // Its row is first; the rest follows before WhatsApp gets its answer.
      await until('no trace of it', async () => !(await everything()).includes('4111'), 5_000);
      const isShown = async (): Promise<boolean> => (await rowOf(customer))?.lastText === '[deleted]';
      if (ms === 0) await until('its row in the list', isShown, 5_000);
      expect((await threadOf(customer))[0]).toMatchObject({ content: { kind: 'deleted' } });
      const row = await rowOf(customer);
      expect(JSON.stringify(row)).not.toContain('4111');
      if (ms === 0) expect(row).toMatchObject({ lastText: '[deleted]', unanswered: 0 });
    },
    60_000,
  );

  it('are not even in the list with what they deleted before it was told', async () => {
    const customer = newCustomer();
    const wamid = `wamid.together.${customer.from}`;
    const messages = [
      { ...customer, text: `my card is ${CARD}`, wamid },
      { ...customer, kind: 'revoke', context: wamid },
    ];
    await product.control('POST', '/messages/together', { messages });
    const isDeleted = { 'message.wamid': wamid, 'message.content.kind': 'deleted' };
    const inbound = mongo.db().collection('inbound');
    await until('the message deleted', async () => (await inbound.countDocuments(isDeleted)) === 1, 10_000);
    await untilQuiet();
    expect(await everything()).not.toContain('4111');
    expect(await rowOf(customer)).toBeUndefined();
  }, 60_000);

  it('change nobody else’s message', async () => {
    const customer = newCustomer();
    const other = newCustomer();
    const wamid = `wamid.theirs.${customer.from}`;
    await write({ ...customer, text: RED, wamid });
    await untilAnswered(customer, 1);
    await write({ ...other, kind: 'edit', text: 'mine now', context: wamid });
    await write({ ...other, kind: 'revoke', context: wamid });
    await write({ ...other, text: 'hello' });
    await untilAnswered(other, 1);
    expect((await threadOf(customer))[0]).toMatchObject({ content: { text: RED }, edited: false });
  }, 60_000);
});
