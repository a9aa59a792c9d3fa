import { Consents } from '@feelori/records/customers';
import { Interventions } from '@feelori/skills/interventions';
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
import { PHONE_NUMBER_ID, signingWith, textItem, webhook } from './test-bodies';

const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);
const START_S = 1_749_416_000;

type Item = Record<string, unknown>;

function wishes(...items: Item[]): string {
  const metadata = { display_phone_number: '15550783881', phone_number_id: PHONE_NUMBER_ID };
  const contacts = items.map((item) => ({ wa_id: item['wa_id'], profile: { name: 'Ann' } }));
  const value = { messaging_product: 'whatsapp', metadata, contacts, user_preferences: items };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'user_preferences', value }] }],
  });
}

function wish(waId: string, value: string, second: number): Item {
  const rest = { category: 'marketing_messages', detail: 'User requested it', timestamp: START_S + second };
  return { wa_id: waId, value, ...rest };
}

describe('offers that a customer ends or allows in WhatsApp itself', () => {
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

  const sends = async (body: string): Promise<void> => {
    expect((await post(running.url, body)).status).toBe(200);
  };
  const customerOf = async (waId: string) =>
    database.collection('customers').findOne({ identities: `wa:${waId}` });
  const consentOf = async (waId: string) => {
    const id = String((await customerOf(waId))?._id);
    return running.get(Consents).unasked(id);
  };
  /** Has the customer write once, and say yes to offers. */
  async function subscriber(waId: string): Promise<string> {
    await sends(webhook({ messages: [textItem(`wamid.${waId}`, { from: waId })], contacts: [] }));
    const said = { $set: { marketing_consent: 'granted' } };
    await database.collection('customers').updateOne({ identities: `wa:${waId}` }, said);
    const conversationId = `${PHONE_NUMBER_ID}:${String((await customerOf(waId))?._id)}`;
    const find = () => database.collection('conversations').findOne({ _id: conversationId as never });
    await until('the conversation', async () => (await find()) !== null);
    return conversationId;
  }
  const everything = async (): Promise<unknown> => {
    const names = ['customers', 'conversations', 'inbound', 'quarantine'];
    return Promise.all(names.map((name) => database.collection(name).find().sort({ _id: 1 }).toArray()));
  };

  it('are over on every number, news of their orders are not, and nothing goes to quarantine', async () => {
    const id = await subscriber('16505550001');
    await sends(wishes(wish('16505550001', 'stop', 10)));
    expect(await consentOf('16505550001')).toEqual({ offers: false, news: true });
    expect(await customerOf('16505550001')).toMatchObject({
      marketing_consent: 'stopped',
      marketing_consent_source: 'whatsapp',
      marketing_consent_at: new Date((START_S + 10) * 1_000),
      status: 'active',
    });
    const conversation = await database.collection('conversations').findOne({ _id: id as never });
    expect(conversation).toMatchObject({ optedOut: true, epoch: 0, mode: 'assistant' });
    expect(await database.collection('quarantine').countDocuments()).toBe(0);
    await sends(wishes(wish('16505550001', 'resume', 20)));
    expect(await consentOf('16505550001')).toEqual({ offers: true, news: true });
    const after = await database.collection('conversations').findOne({ _id: id as never });
    expect(after).toMatchObject({ optedOut: false, epoch: 0 });
  });

  it('change nothing when they come again, or late', async () => {
    await subscriber('16505550002');
    const [first, second] = [wish('16505550002', 'stop', 10), wish('16505550002', 'resume', 20)];
    await sends(wishes(first, second));
    const before = await everything();
    for (const body of [wishes(second), wishes(first), wishes(second, first)]) await sends(body);
    expect(await everything()).toEqual(before);
    expect(await consentOf('16505550002')).toEqual({ offers: true, news: true });
  });

  it('never undo a STOP that was said to us', async () => {
    await subscriber('16505550003');
    const id = String((await customerOf('16505550003'))?._id);
    const said = { at: new Date((START_S + 10) * 1_000), source: 'message' };
    await running.get(Interventions).stop(id, said);
    await sends(wishes(wish('16505550003', 'stop', 20), wish('16505550003', 'resume', 30)));
    expect(await consentOf('16505550003')).toEqual({ offers: false, news: false });
  });

  it('are kept of somebody who never wrote, also with a stamp from the future', async () => {
    const ahead = Math.floor(Date.now() / 1_000) - START_S + 86_400;
    await sends(wishes(wish('16505550004', 'stop', ahead)));
    expect(await customerOf('16505550004')).toMatchObject({ marketing_consent: 'stopped' });
    const row = await customerOf('16505550004');
    const times = ['marketing_consent_at', 'last_interaction', 'created_at', 'number_since'];
    for (const name of times) {
      const at = row?.[name] as Date;
      expect([name, at.getTime() <= Date.now() + 2_000]).toEqual([name, true]);
    }
  });

  it('with a stamp from the future count from when they came first, however often they come', async () => {
    await subscriber('16505550007');
    const now = Math.floor(Date.now() / 1_000) - START_S;
    const ahead = wishes(wish('16505550007', 'stop', now + 86_400));
    await sends(ahead);
    const began = (await customerOf('16505550007'))?.['marketing_consent_at'] as Date;
    // A second later by the times WhatsApp gives, which are whole seconds.
    await until('the next second', () => Promise.resolve(Date.now() >= began.getTime() + 1_000 || null));
    await sends(wishes(wish('16505550007', 'resume', Math.floor(Date.now() / 1_000) - START_S)));
    expect(await consentOf('16505550007')).toEqual({ offers: true, news: true });
    const before = await everything();
    await sends(ahead);
    expect(await everything()).toEqual(before);
    expect(await consentOf('16505550007')).toEqual({ offers: true, news: true });
  });

  it('leave a conversation alone that begins later, when their webhook comes once more', async () => {
    const stop = wishes(wish('16505550006', 'stop', 10));
    await sends(stop);
    await subscriber('16505550006');
    const before = await everything();
    await sends(stop);
    expect(await everything()).toEqual(before);
  });

  it('leave what is no known wish in quarantine, and take what stands beside it', async () => {
    await subscriber('16505550005');
    await sends(wishes(wish('16505550005', 'signup', 10), wish('16505550005', 'stop', 11)));
    expect(await consentOf('16505550005')).toEqual({ offers: false, news: true });
    const kept = await database.collection('quarantine').find().toArray();
    expect(kept).toMatchObject([{ reason: 'unknown_kind', field: 'user_preferences' }]);
  });
});
