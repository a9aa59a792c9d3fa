import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { TEST_SECRETS, testSettings, testStores } from '@feelori/testing';
import { WhatsAppSender } from './whatsapp-sender';

interface Seen {
  url: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}

const NUMBER = '106540352242922';
const line = { from: NUMBER, to: { waId: '16505551234' } };
const hi = { kind: 'text' as const, text: 'Hi' };

/** A port nobody listens on: taken for a moment and given back. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('WhatsAppSender', () => {
  const stores = testStores();
  const seen: Seen[] = [];
  let answer: (reply: ServerResponse, request: IncomingMessage) => void;
  let redis: CacheRedis;
  let sender: WhatsAppSender;
  let closed: WhatsAppSender;

  const server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      seen.push({ url: request.url ?? '', authorization: request.headers.authorization, body });
      answer(reply, request);
    });
  });

  const senderFor = (graphUrl: string, prefix: string): WhatsAppSender => {
    const settings = testSettings({
      ...stores.env,
      WHATSAPP_GRAPH_URL: graphUrl,
      REDIS_PREFIX: `${stores.env.REDIS_PREFIX}${prefix}`,
    });
    return new WhatsAppSender(
      settings,
      new Metrics(),
      new Clock(),
      new BreakerBoard(settings, new Clock(), redis),
    );
  };

  beforeAll(async () => {
    redis = new CacheRedis(stores.env.REDIS_URL ?? '');
    await new Promise((resolve) => redis.once('ready', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sender = senderFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`, ':open');
    closed = senderFor(`http://127.0.0.1:${await closedPort()}`, ':closed');
  });
  beforeEach(() => seen.splice(0));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    redis.disconnect();
    await stores.drop();
  });

  const json =
    (status: number, body: unknown) =>
    (reply: ServerResponse): void => {
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };

  it('sends by the number that the customer wrote to', async () => {
    answer = json(200, { messages: [{ id: 'wamid.out' }] });
    await sender.send({ ...line, from: '222' }, hi, 'o');
    await sender.markRead('333', 'wamid.in', false);
    expect(seen.map(({ url }) => url.split('/').at(-2))).toEqual(['222', '333']);
  });

  it('posts to the number with the token and gives the message id', async () => {
    answer = json(200, { messages: [{ id: 'wamid.out' }] });
    expect(await sender.send(line, hi, 'o1:t#1:0:1')).toEqual({ kind: 'accepted', wamid: 'wamid.out' });
    expect(seen).toEqual([
      {
        url: '/graph/v24.0/106540352242922/messages',
        authorization: `Bearer ${TEST_SECRETS.whatsappAccessToken}`,
        body: expect.objectContaining({
          to: '+16505551234',
          biz_opaque_callback_data: 'o1:t#1:0:1',
        }) as unknown,
      },
    ]);
  });

  it('never follows a redirect with the token', async () => {
    answer = (reply) => reply.writeHead(307, { location: '/elsewhere' }).end();
    expect(await sender.send(line, hi, 'o')).toMatchObject({ kind: 'refused', code: 307, retryable: false });
    expect(seen).toHaveLength(1);
  });

  it('does not know what became of a message when the connection breaks after it was read', async () => {
    answer = (_reply, request) => request.socket.destroy();
    expect(await sender.send(line, hi, 'o')).toMatchObject({ kind: 'unknown' });
  });

  it('does not know either when the caller gives up meanwhile, and sends nothing when it had given up', async () => {
    const patience = new AbortController();
    answer = () => patience.abort();
    expect(await sender.send(line, hi, 'o', { signal: patience.signal })).toMatchObject({ kind: 'unknown' });
    seen.splice(0);
    expect(await sender.send(line, hi, 'o', { signal: patience.signal })).toEqual({ kind: 'not_begun' });
    expect(seen).toEqual([]);
  });

  it('sends nothing without an address', async () => {
    expect(await sender.send({ from: NUMBER, to: {} }, hi, 'o')).toEqual({
      kind: 'not_sent',
      reason: 'no_address',
    });
    expect(seen).toEqual([]);
  });

  it('stops calling after five failures, and refusals of single messages do not count', async () => {
    answer = json(400, { error: { code: 131026 } });
    for (let n = 0; n < 6; n += 1) expect((await sender.send(line, hi, 'o')).kind).toBe('refused');
    for (let n = 0; n < 5; n += 1) {
      expect(await closed.send(line, hi, 'o')).toEqual({ kind: 'not_sent', reason: 'ECONNREFUSED' });
    }
    const begin = jest.fn(() => Promise.resolve(true));
    const held = await closed.send(line, hi, 'o', { begin });
    expect(held).toEqual({ kind: 'held', ms: expect.any(Number) as unknown });
    expect(held.kind === 'held' && held.ms > 55_000 && held.ms <= 60_000).toBe(true);
    expect(begin).not.toHaveBeenCalled();
  });

  it('stops calling at once when WhatsApp does not take the token', async () => {
    const refused = senderFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graph`, ':token');
    answer = json(401, { error: { code: 190 } });
    expect(await refused.send(line, hi, 'o')).toMatchObject({ kind: 'refused', code: 190, pause: true });
    expect((await refused.send(line, hi, 'o')).kind).toBe('held');
    expect(seen).toHaveLength(1);
  });

  it('sends nothing when whoever sends does not begin, and says no word about WhatsApp then', async () => {
    const begin = jest.fn(() => Promise.resolve(false));
    expect(await sender.send(line, hi, 'o', { begin })).toEqual({ kind: 'not_begun' });
    expect(await sender.send({ from: NUMBER, to: {} }, hi, 'o', { begin })).toEqual({ kind: 'not_begun' });
    const broken = () => Promise.reject(new Error('no database'));
    for (let n = 0; n < 6; n += 1) {
      await expect(sender.send(line, hi, 'o', { begin: broken })).rejects.toThrow('no database');
    }
    expect(seen).toEqual([]);
    answer = json(200, { messages: [{ id: 'wamid.out' }] });
    expect(await sender.send(line, hi, 'o')).toMatchObject({ kind: 'accepted' });
  });

  it('marks as read with typing dots, and bears any answer', async () => {
    answer = json(200, { success: true });
    await sender.markRead(NUMBER, 'wamid.in', true);
    await sender.markRead(NUMBER, 'wamid.in', false);
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.in' };
    expect(seen.map(({ body }) => body)).toEqual([{ ...read, typing_indicator: { type: 'text' } }, read]);
    await expect(closed.markRead(NUMBER, 'wamid.in', true)).resolves.toBeUndefined();
  });
});
