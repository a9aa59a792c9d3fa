import { createHmac } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import {
  type CustomerExport,
  type CustomerPage,
  type CustomerProfile,
  ENDPOINTS,
  type ErasureReceipt,
  pathOf,
  type SignedIn,
} from '@feelori/contracts';
import { type Erasure, erasureOf } from '@feelori/platform/erasure';
import { CustomerEraser, SETTLE_MS, VERIFY_MS } from '@feelori/skills/erasure';
import { PhoneOrderBook } from '@feelori/skills/phone-orders';
import { TEST_SECRETS, testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { Redis } from 'ioredis';
import type { Connection, Model } from 'mongoose';
import { WebModule } from './web.module';

const RECORDS = join(import.meta.dirname, '../../../libs/server/records');
const PHONE = '106540352242922';
const NUMBER = '16505557391';
const CANARY = 'Zanzibara';
/** As WhatsApp makes its ids: the number is in them. */
const WAMID = `wamid.${Buffer.from(`\u001c\u000b${NUMBER}`).toString('base64')}`;
const TRACES = [CANARY, NUMBER, WAMID, NUMBER.slice(1)];
const AT = new Date('2026-11-01T12:00:00Z');

describe('a person who is erased', () => {
  const stores = testStores();
  let running: TestApp;
  let connection: Connection;
  let token: string;

  beforeAll(async () => {
    running = await testApp([WebModule], testSettings(stores.env));
    connection = running.app.get<Connection>(getConnectionToken());
    token = await signIn();
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const models = (): Model<unknown>[] => Object.values(connection.models) as Model<unknown>[];
  const answerOf = (model: Model<unknown>): Erasure | undefined => erasureOf(model.schema);

  it('is known of by every collection there is: each says what becomes of its documents', () => {
    const files = globSync('*/src/*.schema.ts', { cwd: RECORDS });
    const named = files.flatMap(
      (file) => /collection: '([\w.]+)'/.exec(readFileSync(join(RECORDS, file), 'utf8'))?.[1] ?? [],
    );
    expect(named).toHaveLength(files.length);
    expect(models().map(({ collection }) => collection.collectionName)).toEqual(
      expect.arrayContaining(named),
    );
    // `schema.plugin(erased, …)` is missing in these: add it, and say which fields never hold anything of a person.
    const silent = models().filter((model) => answerOf(model) === undefined);
    expect(silent.map(({ modelName }) => modelName)).toEqual([]);
  });

  it('is in no collection any more, whatever field of it they were in', async () => {
    const customerId = 'c_0123456789abcdef0123';
    for (const model of models()) await seed(model, customerId);
    expect(await traces()).not.toEqual([]);
    await erase(customerId);
    expect(await traces()).toEqual([]);
    expect(await connection.collection('phone_orders').countDocuments()).toBe(0);
    // They read what the shop had said only now: WhatsApp tells of it by an id that holds their number.
    await read(WAMID);
    expect(await traces()).toEqual([]);
  });

  it('leaves when a message, an answer and a note were theirs, and is a new person with the next message', async () => {
    await write('before', `my name is ${CANARY}`);
    const customer = await only();
    expect(customer).toMatchObject({ name: CANARY, phone: `+${NUMBER}` });
    const conversation = (await profile(customer.id)).conversations[0]?.id ?? '';
    await send('POST', pathOf(ENDPOINTS.addNote.path, { id: conversation }), {
      clientNoteId: 'note-1',
      text: `${CANARY} is kind`,
      mentions: [],
    });
    const whole = await send<CustomerExport>(
      'GET',
      pathOf(ENDPOINTS.exportCustomer.path, { id: customer.id }),
    );
    expect(whole.entries.map(({ from }) => from).sort()).toEqual(['customer', 'note']);

    const receipt = await erase(customer.id);
    expect(receipt).toMatchObject({ state: 'done', by: { name: expect.any(String) as string } });
    expect(receipt.counts).toMatchObject({ customers: 1, conversations: 1, inbound: 1, notes: 1 });
    expect(await traces()).toEqual([]);
    expect((await send<CustomerPage>('GET', ENDPOINTS.customers.path)).items).toEqual([]);

    // WhatsApp tells of the same once more, or that they edited it.
    await write('before', `my name is ${CANARY}`);
    await edit('edit', 'before', `my name was ${CANARY}`);
    expect(await traces()).toEqual([]);
    expect((await send<CustomerPage>('GET', ENDPOINTS.customers.path)).items).toEqual([]);

    await write('after', 'hello again');
    const again = await only();
    expect(again.id).not.toBe(customer.id);
    expect((await profile(again.id)).conversations).toHaveLength(1);
  });

  it('is erased to the end after a crash at any step, and once by however many ask', async () => {
    const customerId = 'c_crash';
    await erase((await only()).id);
    for (const model of models()) await seed(model, customerId);
    const eraser = running.get(CustomerEraser);
    const erasures = connection.collection<{ _id: string; state: string; nextAt: Date | null }>('erasures');
    await Promise.all([ask(customerId), ask(customerId)]);
    expect(await erasures.countDocuments({ _id: customerId })).toBe(1);
    for (const [state, later] of [
      ['asked', 0],
      ['announced', SETTLE_MS],
      ['cleared', VERIFY_MS],
    ] as const) {
      await eraser.advance(new Date(Date.now() + SETTLE_MS + VERIFY_MS + later));
      // As if the process had died before it wrote down that this step was done.
      await erasures.updateOne({ _id: customerId }, { $set: { state, nextAt: new Date(0) } });
      await eraser.advance(new Date(Date.now() + 10 * VERIFY_MS));
    }
    await finish(customerId);
    expect(await traces()).toEqual([]);
    expect((await profile(customerId)).erasure?.counts).toMatchObject({ outbox: 1, turns: 1 });
  });

  it('is not erased without the word, nor where there is nobody', async () => {
    const path = pathOf(ENDPOINTS.eraseCustomer.path, { id: 'c_nobody' });
    expect(await send('POST', path, { confirm: 'yes' })).toMatchObject({ code: 'validation_failed' });
    expect(await send('POST', path, { confirm: 'ERASE' })).toMatchObject({ code: 'not_found' });
  });

  async function erase(id: string): Promise<ErasureReceipt> {
    await ask(id);
    return finish(id);
  }

  const ask = (id: string): Promise<ErasureReceipt> =>
    send('POST', pathOf(ENDPOINTS.eraseCustomer.path, { id }), { confirm: 'ERASE' });

  async function finish(id: string): Promise<ErasureReceipt> {
    let ahead = 0;
    return until('the erasure to be done', async () => {
      ahead += 2 * VERIFY_MS;
      await running.get(CustomerEraser).advance(new Date(Date.now() + ahead));
      const { erasure } = await profile(id);
      return erasure?.doneAt ? erasure : null;
    });
  }

  /** A document of the collection with the person in every field that its answer does not say to be free of them. */
  async function seed(model: Model<unknown>, customerId: string): Promise<void> {
    const answer = answerOf(model);
    if (answer === undefined || answer === 'nothing') return;
    const conversation = `${PHONE}:${customerId}`;
    const ids = {
      customer: customerId,
      conversation,
      file: `MediaFile ${customerId}`,
      wamid: WAMID,
      phone: running.get(PhoneOrderBook).keysOf([NUMBER])[0] ?? '',
      words: `{"from":"${NUMBER}"}`,
    };
    const kept = [...(answer.keeps ?? []), '_id', 'pendingAudit', answer.field];
    const fields = Object.entries(model.schema.paths).flatMap(([path, type]) =>
      kept.includes(path) ? [] : [[path, valueOf(type)] as const],
    );
    const own = ids[answer.of] + (answer.followedBy === undefined ? '' : `${answer.followedBy}1`);
    const document: Record<string, unknown> = {
      _id: answer.field === '_id' ? own : `${model.modelName} ${customerId}`,
      conversationId: conversation,
      customerId,
      ...Object.fromEntries(fields),
      [answer.field]: own,
    };
    if (answer.of === 'words') document[answer.field] = `${ids.words} ${CANARY}`;
    if (answer.names?.wamid !== undefined) document.parts = [partOf()];
    if (model.modelName === 'MediaFile') document.metadata = { conversationId: conversation, of: CANARY };
    delete document['metadata.conversationId'];
    if (model.modelName === 'Customer') Object.assign(document, personOf());
    await model.collection.insertOne(document as never);
  }

  function valueOf(type: { instance: string; options: object }): unknown {
    const { enum: among } = type.options as { enum?: readonly string[] };
    if (among !== undefined) return among[0];
    switch (type.instance) {
      case 'String':
        return `${CANARY} ${NUMBER}`;
      case 'Array':
        return [`${CANARY} ${NUMBER}`];
      case 'Mixed':
        return { text: `${CANARY} ${NUMBER} ${WAMID}` };
      case 'Date':
        return AT;
      case 'Boolean':
        return false;
      default:
        return 1;
    }
  }

  const partOf = () => ({
    i: 0,
    content: { kind: 'text', text: CANARY },
    state: 'pending',
    attempt: 0,
    wamid: WAMID,
  });
  const personOf = () => ({
    identities: [`wa:${NUMBER}`, `bsuid:US.${NUMBER}`],
    name_terms: [CANARY],
    past: [{ kind: 'name', value: CANARY, until: AT }],
    consent_history: [{ consent: 'granted', at: AT, source: CANARY }],
  });

  /** Where the person can be found: every document of every collection, and every key of Redis. */
  async function traces(): Promise<string[]> {
    const found: string[] = [];
    const note = (where: string, text: string): void => {
      if (TRACES.some((trace) => text.toLowerCase().includes(trace.toLowerCase()))) {
        found.push(`${where} ${text}`);
      }
    };
    for (const { name } of await connection.listCollections()) {
      for (const row of await connection.collection(name).find().toArray()) note(name, JSON.stringify(row));
    }
    const redis = new Redis(stores.env.REDIS_URL);
    for (const key of await redis.keys(`${stores.env.REDIS_PREFIX}*`)) note('redis', key);
    redis.disconnect();
    return found;
  }

  async function only(): Promise<CustomerProfile> {
    return until('the customer in the list', async () => {
      const { items } = await send<CustomerPage>('GET', ENDPOINTS.customers.path);
      const [first] = items;
      if (first === undefined) return null;
      const found = await profile(first.id);
      return found.conversations.length > 0 ? found : null;
    });
  }

  const profile = (id: string): Promise<CustomerProfile> =>
    send('GET', pathOf(ENDPOINTS.customer.path, { id }));

  async function signIn(): Promise<string> {
    const body = { email: TEST_SECRETS.ownerEmail, password: TEST_SECRETS.ownerPassword };
    return (await send<SignedIn>('POST', ENDPOINTS.signIn.path, body)).accessToken;
  }

  async function send<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(running.url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }

  const write = (id: string, text: string): Promise<void> => tell(id, { type: 'text', text: { body: text } });

  const edit = (id: string, of: string, text: string): Promise<void> =>
    tell(id, {
      type: 'edit',
      edit: { original_message_id: `${WAMID}${of}`, message: { type: 'text', text: { body: text } } },
    });

  async function tell(id: string, said: object): Promise<void> {
    const message = { from: NUMBER, id: `${WAMID}${id}`, timestamp: seconds(), ...said };
    const contacts = [{ profile: { name: CANARY }, wa_id: NUMBER }];
    await post({ contacts, messages: [message] });
  }

  const read = (wamid: string): Promise<void> =>
    post({ statuses: [{ id: wamid, status: 'read', timestamp: seconds(), recipient_id: NUMBER }] });

  const seconds = (): string => String(Math.floor(Date.now() / 1_000));

  async function post(news: object): Promise<void> {
    const metadata = { display_phone_number: '15550783881', phone_number_id: PHONE };
    const value = { messaging_product: 'whatsapp', metadata, ...news };
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    });
    const signature = createHmac('sha256', TEST_SECRETS.whatsappAppSecret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    const answer = await fetch(`${running.url}/webhooks/whatsapp`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
  }
});
