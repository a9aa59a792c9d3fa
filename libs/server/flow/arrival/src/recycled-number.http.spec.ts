import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { type Conversation, Conversations } from '@feelori/records/conversations';
import { type Connection, createConnection } from 'mongoose';
import { ArrivalModule } from './arrival.module';
import { signingWith, textItem, webhook } from './test-bodies';

const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);
const NUMBER = '16505550177';

describe('a number that comes with another user id', () => {
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

  let sent = 0;
  /** Posts one text and gives its conversation, once that is there. */
  async function write(name: string, ids: Record<string, string>, seconds: number): Promise<Conversation> {
    sent += 1;
    const wamid = `wamid.${sent}`;
    const item = textItem(wamid, { from: undefined, ...ids, timestamp: String(1_749_416_000 + seconds) });
    const contacts = [{ profile: { name }, wa_id: ids['from'], user_id: ids['from_user_id'] }];
    expect((await post(running.url, webhook({ messages: [item], contacts }))).status).toBe(200);
    const row = await database.collection('inbound').findOne({ 'message.wamid': wamid });
    const id = row?.['conversationId'] as string;
    return until('the conversation', async () => {
      const found = await running.get(Conversations).byId(id);
      return found?.lastCustomerAt?.getTime() === (1_749_416_000 + seconds) * 1_000 ? found : null;
    });
  }

  it('is another person with a conversation of their own; the first one keeps theirs, without the number', async () => {
    const ann = await write('Ann', { from: NUMBER, from_user_id: 'US.1' }, 0);
    expect(ann).toMatchObject({ customerName: 'Ann', identity: { waId: NUMBER, userId: 'US.1' } });
    const bob = await write('Bob', { from: NUMBER, from_user_id: 'US.2' }, 60);
    expect(bob._id).not.toBe(ann._id);
    expect(bob).toMatchObject({ customerName: 'Bob', unanswered: 1, optedOut: false, turnSeq: 0 });
    expect(bob.identity).toEqual({ waId: NUMBER, userId: 'US.2', waIdSince: 1_749_416_060_000 });
    // What still waits to be sent to Ann goes to her user id, never to the phone that Bob has now.
    expect((await running.get(Conversations).byId(ann._id))?.identity).toEqual({ userId: 'US.1' });
    const late = await write('Ann', { from: NUMBER, from_user_id: 'US.1' }, 120);
    expect(late._id).toBe(ann._id);
  });

  it('is the same person where WhatsApp says so, or where the user id is the same', async () => {
    const cas = await write('Cas', { from: '16505550188', from_user_id: 'US.7' }, 0);
    const moved = textItem('wamid.moved', {
      from: '16505550188',
      timestamp: '1749416030',
      type: 'system',
      system: {
        type: 'user_changed_number',
        wa_id: '16505550199',
        user_id: 'US.8',
        previous_user_id: 'US.7',
      },
    });
    expect((await post(running.url, webhook({ messages: [moved], contacts: undefined }))).status).toBe(200);
    const after = await write('Cas', { from: '16505550199', from_user_id: 'US.8' }, 60);
    expect(after._id).toBe(cas._id);
    const silent = await write('Cas', { from: '16505550200', from_user_id: 'US.8' }, 90);
    expect(silent._id).toBe(cas._id);
    expect(silent.identity).toEqual({ waId: '16505550200', userId: 'US.8' });
  });
});
