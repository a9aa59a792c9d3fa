import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { ConversationLists } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { ArrivalModule } from './arrival.module';
import { signingWith, textItem, webhook } from './test-bodies';

const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);
const FUTURE_S = 90 * 60;

describe('a message stamped 90 minutes ahead', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([ArrivalModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function write(from: string, id: string, aheadS: number): Promise<void> {
    const timestamp = String(Math.floor(Date.now() / 1_000) + aheadS);
    const contacts = [{ profile: { name: from }, wa_id: from }];
    const body = webhook({ messages: [textItem(id, { from, timestamp })], contacts });
    expect((await post(running.url, body)).status).toBe(200);
  }

  it('stands where it came, keeps the window open no longer, and is not pinned above other conversations', async () => {
    const began = Date.now();
    await write('16505550301', 'wamid.future', FUTURE_S);
    await write('16505550301', 'wamid.now', 0);
    await write('16505550302', 'wamid.other', 1);
    const lists = running.get(ConversationLists);
    const list = await until('both conversations', async () => {
      const page = await lists.page({ view: 'all', userId: '' }, null, 10);
      const counted = page.reduce((sum, { unanswered }) => sum + unanswered, 0);
      return counted === 3 ? page : null;
    });
    expect(list.map(({ customerName }) => customerName)).toEqual(['16505550302', '16505550301']);
    const [, first] = list;
    const thread = await running.get(InboundMessages).page(first?._id ?? '', null, 10);
    expect(thread.map(({ message }) => message.wamid)).toEqual(['wamid.now', 'wamid.future']);
    const waiting = await running.get(InboundMessages).waiting(first?._id ?? '');
    expect(waiting.map(({ message }) => message.wamid)).toEqual(['wamid.future', 'wamid.now']);
    const windowFrom = first?.lastCustomerAt?.getTime() ?? Infinity;
    expect(windowFrom).toBeGreaterThanOrEqual(Math.floor(began / 1_000) * 1_000);
    expect(windowFrom).toBeLessThanOrEqual(Date.now());
  });
});
