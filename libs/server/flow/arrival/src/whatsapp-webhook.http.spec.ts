import { request } from 'node:http';
import { WEBHOOK_MAX_BYTES } from '@feelori/contracts';
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
import { signingWith, textItem, webhook } from './test-bodies';

const { post, signatureOf } = signingWith(TEST_SECRETS.whatsappAppSecret);

const OLD_SECRET = 'test-only-older-whatsapp-secret';

describe('/webhooks/whatsapp', () => {
  let stores: TestStores;
  let running: TestApp;
  let database: Connection;

  beforeAll(async () => {
    stores = testStores();
    const secrets = `${TEST_SECRETS.whatsappAppSecret},${OLD_SECRET}`;
    running = await testApp([ArrivalModule], testSettings({ ...stores.env, WHATSAPP_APP_SECRET: secrets }));
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await running.close();
    await database.close();
    await stores.drop();
  });

  const count = (collection: string, filter = {}): Promise<number> =>
    database.collection(collection).countDocuments(filter);
  const stored = async (): Promise<number[]> =>
    Promise.all(
      ['inbound', 'status_events', 'quarantine', 'customers', 'conversations'].map((name) => count(name)),
    );

  describe('with a slash at its end', () => {
    it('is the same address for GET and POST, without a redirect; other spellings are none for both', async () => {
      const query = `hub.mode=subscribe&hub.verify_token=${TEST_SECRETS.whatsappVerifyToken}&hub.challenge=7`;
      const asks = async (path: string) => {
        const options = { redirect: 'manual' } as const;
        const body = webhook({ messages: [textItem(`wamid.slash.${path}`)] });
        const [got, sent] = await Promise.all([
          fetch(`${running.url}${path}?${query}`, options),
          fetch(`${running.url}${path}`, {
            ...options,
            method: 'POST',
            body,
            headers: { 'x-hub-signature-256': signatureOf(body) },
          }),
        ]);
        return [got.status, sent.status];
      };
      expect(await asks('/webhooks/whatsapp/')).toEqual([200, 200]);
      for (const other of [
        '//webhooks/whatsapp',
        '/Webhooks/WhatsApp',
        '/webhooks/whatsapp//',
        '/webhooks/whatsapp/x',
      ]) {
        expect([other, await asks(other)]).toEqual([other, [404, 404]]);
      }
    });
  });

  describe('GET', () => {
    const handshake = (query: string): Promise<Response> =>
      fetch(`${running.url}/webhooks/whatsapp?${query}`);
    const token = `hub.verify_token=${TEST_SECRETS.whatsappVerifyToken}`;

    it('gives the challenge back as plain text', async () => {
      const response = await handshake(`hub.mode=subscribe&${token}&hub.challenge=1158201444`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(await response.text()).toBe('1158201444');
    });

    it.each([
      ['hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1', 403],
      [`hub.mode=unsubscribe&${token}&hub.challenge=1`, 403],
      [`hub.mode=subscribe&${token}`, 400],
      [`hub.mode=subscribe&${token}&${token}&hub.challenge=1`, 400],
      ['', 400],
    ])('refuses %s', async (query, status) => {
      expect((await handshake(query)).status).toBe(status);
    });
  });

  describe('POST', () => {
    it('stores one row and one conversation for fifty posts of the same message at once', async () => {
      const body = webhook({ messages: [textItem('wamid.same')] });
      const responses = await Promise.all(Array.from({ length: 50 }, () => post(running.url, body)));
      expect(responses.map(({ status }) => status)).toEqual(Array(50).fill(200));
      expect(await count('inbound', { 'message.wamid': 'wamid.same' })).toBe(1);
      await until('the conversation', async () => (await count('conversations')) === 1);
      expect(await count('customers')).toBe(1);
    });

    it('accepts any of its secrets, and any content type', async () => {
      const body = webhook({ messages: [textItem('wamid.rotated')] });
      const headers = { 'x-hub-signature-256': signatureOf(body, OLD_SECRET), 'content-type': 'text/plain' };
      expect((await post(running.url, body, headers)).status).toBe(200);
    });

    it('verifies the escapes as they were sent', async () => {
      const body = webhook({ messages: [textItem('wamid.escaped', { text: { body: 'Z' } })] }).replace(
        '"Z"',
        String.raw`"caf\u00e9 \ud83d\ude00 https:\/\/x.co\/a"`,
      );
      expect((await post(running.url, body)).status).toBe(200);
      const row = await database.collection('inbound').findOne({ 'message.wamid': 'wamid.escaped' });
      expect(row).toMatchObject({ message: { content: { text: 'café 😀 https://x.co/a' } } });
    });

    it('stores the good items of a batch and keeps the poisoned one apart', async () => {
      const before = await count('quarantine');
      const items = [
        textItem('wamid.good1'),
        { type: 'hologram', id: 'wamid.poison' },
        textItem('wamid.good2'),
      ];
      expect((await post(running.url, webhook({ messages: items }))).status).toBe(200);
      expect(await count('inbound', { 'message.wamid': /^wamid\.good/ })).toBe(2);
      expect(await count('quarantine')).toBe(before + 1);
    });

    it('keeps group messages without answering them', async () => {
      const body = webhook({ messages: [textItem('wamid.group', { group_id: '1203@g.us' })] });
      expect((await post(running.url, body)).status).toBe(200);
      expect(await count('inbound', { 'message.wamid': 'wamid.group', state: 'dead' })).toBe(1);
    });

    it('keeps a status that comes before its send', async () => {
      const item = { id: 'wamid.early', status: 'sent', timestamp: '1750030073' };
      expect((await post(running.url, webhook({ statuses: [item] }))).status).toBe(200);
      expect(await count('status_events', { wamid: 'wamid.early', applied: false })).toBe(1);
    });

    it.each([
      ['no JSON', 'not json'],
      ['nothing', ''],
      ['65 levels', '['.repeat(65) + ']'.repeat(65)],
      ['a million levels', '['.repeat(1_000_000)],
      ['another object', '{"object":"page","entry":[]}'],
    ])('answers 200 to a signed body of %s and keeps it whole', async (_, body) => {
      const before = await count('quarantine');
      expect((await post(running.url, body)).status).toBe(200);
      expect((await post(running.url, body)).status).toBe(200);
      expect(await count('quarantine')).toBe(before + 1);
    });

    it('changes nothing when the same bodies come again', async () => {
      const bodies = [
        webhook({ messages: [textItem('wamid.again'), { odd: true }] }),
        webhook({ statuses: [{ id: 'wamid.again', status: 'read', timestamp: '1750030073' }] }),
      ];
      for (const body of bodies) await post(running.url, body);
      const rows = await stored();
      for (const body of bodies) expect((await post(running.url, body)).status).toBe(200);
      expect(await stored()).toEqual(rows);
    });

    it('takes 3 MB and refuses one byte more', async () => {
      const most = Buffer.alloc(WEBHOOK_MAX_BYTES, ' ');
      expect((await post(running.url, most)).status).toBe(200);
      const over = Buffer.alloc(WEBHOOK_MAX_BYTES + 1, ' ');
      expect((await post(running.url, over)).status).toBe(413);
    });
  });

  describe('a signature that is not right', () => {
    const body = webhook({ messages: [textItem('wamid.forged')] });
    const good = signatureOf(body);

    it.each([
      ['missing', {}],
      ['of another secret', { 'x-hub-signature-256': signatureOf(body, 'another secret') }],
      ['short', { 'x-hub-signature-256': good.slice(0, -1) }],
      ['in upper case', { 'x-hub-signature-256': good.toUpperCase() }],
      ['sha1', { 'x-hub-signature-256': good.replace('sha256', 'sha1') }],
      ['of the body written again', { 'x-hub-signature-256': signatureOf(`${body} `) }],
      ['in the old header', { 'x-hub-signature': good }],
    ])('answers 401 when it is %s, stores nothing and notes it once', async (_, headers) => {
      const before = await stored();
      const noted = await count('security_events');
      const response = await post(running.url, body, headers as Record<string, string>);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'bad_signature' });
      expect(await stored()).toEqual(before);
      expect(await count('security_events')).toBe(noted + 1);
    });

    it('is counted, not written down each time, and forgotten after a month', async () => {
      const events = database.collection('security_events');
      const total = async () => {
        const rows = await events.find({ kind: 'webhook_signature_refused' }).toArray();
        return {
          rows: rows.length,
          sum: rows.reduce((sum, { count: one }) => sum + Number(one), 0),
          last: rows.at(-1),
        };
      };
      const before = await total();
      for (let round = 0; round < 10; round += 1) {
        const sent = Array.from({ length: 20 }, () =>
          post(running.url, body, { 'x-hub-signature-256': 'sha256=0' }),
        );
        expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([401]));
      }
      await until('all are counted', async () => (await total()).sum === before.sum + 200, 20_000);
      const { rows, last } = await total();
      expect(rows).toBeLessThanOrEqual(10);
      expect(Number(last?.['expiresAt']) - Number(last?.['at'])).toBe(30 * 86_400_000);
      expect(await events.indexes()).toContainEqual(
        expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }),
      );
    });

    it('answers 401 when it is sent twice', async () => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const headers = ['host', '127.0.0.1', 'x-hub-signature-256', good, 'x-hub-signature-256', good];
        const outgoing = request(
          `${running.url}/webhooks/whatsapp`,
          { method: 'POST', headers },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        );
        outgoing.on('error', reject);
        outgoing.end(body);
      });
      expect(status).toBe(401);
      expect(await count('inbound', { 'message.wamid': 'wamid.forged' })).toBe(0);
    });
  });
});

describe('/webhooks/whatsapp without a database', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    const nowhere = 'mongodb://127.0.0.1:9/feelori';
    running = await testApp([ArrivalModule], testSettings({ ...stores.env, MONGODB_URI: nowhere }));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  it('asks for the message again later, and still refuses a wrong signature', async () => {
    const body = webhook({ messages: [textItem('wamid.later')] });
    const response = await post(running.url, body);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ code: 'database_unavailable' });
    expect((await post(running.url, body, {})).status).toBe(401);
  });
});
