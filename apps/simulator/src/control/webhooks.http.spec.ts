import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const MEGABYTES_3 = 3 * 1024 ** 2;

describe('control of webhooks', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    await sim.control('PUT', '/statuses', { sent_ms: 1, delivered_ms: 2, read_ms: 3 });
  });
  afterEach(() => sim.close());

  /** Sends so many texts and waits until the next so many updates are held. */
  const sendAndHold = async (sends: number, updates: number): Promise<void> => {
    await sim.control('PUT', '/limits', { pace: 'wide', window: 'off' });
    await sim.control('POST', '/webhooks/hold', { only: 'statuses' });
    for (let at = 0; at < sends; at += 1) await sim.send({ to: `+${ANN}`, text: { body: `m${at}` } });
    await sim.until(async () => (await sim.control('GET', '/webhooks')).json['held'] === updates);
  };
  const statusesOf = (post: number): string[] =>
    sim.receiver.got[post]!.json.entry.flatMap(({ changes }) =>
      changes.flatMap(({ value }) =>
        (value['statuses'] as Array<{ status: string }>).map(({ status }) => status),
      ),
    );

  it('puts a thousand statuses into one POST, and no more', async () => {
    await sendAndHold(334, 1002);
    const released = await sim.control('POST', '/webhooks/release');
    expect(released.json).toEqual({ updates: 1002, posts: 2 });
    await sim.receiver.until((got) => got.length === 2);
    expect([statusesOf(0).length, statusesOf(1).length].sort()).toEqual([1000, 2]);
    expect((await sim.control('POST', '/webhooks/release', { batch: 1001 })).status).toBe(400);
  });

  it('sends each alone, or all backwards', async () => {
    await sendAndHold(1, 3);
    await sim.control('PUT', '/webhooks', { concurrency: 1 });
    await sim.control('POST', '/webhooks/release', { batch: 1, order: 'reversed' });
    await sim.receiver.until((got) => got.length === 3);
    expect(sim.receiver.statuses()).toEqual(['read', 'delivered', 'sent']);
  });

  it('lets messages pass while statuses are held', async () => {
    await sendAndHold(1, 3);
    await sim.write({ from: ANN });
    await sim.receiver.until((got) => got.length === 1);
    expect(sim.receiver.values()[0]).toHaveProperty('messages');
    expect(sim.receiver.statuses()).toEqual([]);
  });

  it('signs wrongly, with another key or not at all, so many times', async () => {
    const signatures = async (signing: object): Promise<unknown> => {
      const before = sim.receiver.got.length;
      await sim.control('PUT', '/webhooks/signing', signing);
      await sim.write({ from: ANN });
      await sim.receiver.until((got) => got.length === before + 1);
      return sim.receiver.got[before]!.headers['x-hub-signature-256'];
    };
    const expected = (secret: string, post: number): string =>
      `sha256=${createHmac('sha256', secret).update(sim.receiver.got[post]!.body).digest('hex')}`;
    expect(await signatures({ sign: 'none' })).toBeUndefined();
    expect(await signatures({ secret: 'the-next-one' })).toBe(expected('the-next-one', 1));
    expect(await signatures({ sign: 'bad', times: 1 })).not.toBe(expected('demo-whatsapp-app-secret', 2));
    expect((await sim.control('GET', '/webhooks/signing')).json).toEqual({
      sign: 'good',
      secret: null,
      times: null,
    });
    expect(await signatures({})).toBe(expected('demo-whatsapp-app-secret', 3));
  });

  it('tries a refused signature again, until it is right', async () => {
    await sim.control('PUT', '/webhooks', { retry_base_ms: 1, retry_max_ms: 2 });
    await sim.control('PUT', '/webhooks/signing', { sign: 'bad', times: 2 });
    sim.receiver.answers = [401, 401];
    await sim.write({ from: ANN });
    await sim.receiver.until((got) => got.length === 3);
    const signatures = sim.receiver.got.map(({ headers }) => headers['x-hub-signature-256']);
    expect(signatures[0]).toBe(signatures[1]);
    expect(signatures[2]).not.toBe(signatures[0]);
  });

  describe('of three megabytes', () => {
    let strict: FastifyInstance;
    const sizes: number[] = [];
    beforeEach(async () => {
      strict = fastify({ bodyLimit: MEGABYTES_3, forceCloseConnections: true });
      strict.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
        sizes.push(body.length);
        done(null, JSON.parse(body.toString()));
      });
      strict.post('/webhooks/whatsapp', async () => 'ok');
      await strict.listen({ port: 0, host: '127.0.0.1' });
      const { port } = strict.server.address() as AddressInfo;
      sim.world.settings.webhookUrl = `http://127.0.0.1:${port}/webhooks/whatsapp`;
    });
    afterEach(() => strict.close());

    it('writes bodies of an exact size, and sees the one byte too many refused', async () => {
      const post = (size: number) =>
        sim.control('POST', '/webhook/raw', { json: { object: 'x', entry: [] }, pad_to_bytes: size });
      expect((await post(MEGABYTES_3)).json).toEqual({ status: 200 });
      expect(sizes).toEqual([MEGABYTES_3]);
      expect((await post(MEGABYTES_3 + 1)).json).toEqual({ status: 413 });
    });
  });
});
