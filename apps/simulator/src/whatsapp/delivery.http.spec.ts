import { createHmac } from 'node:crypto';
import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const OMAR = '971501000106';

describe('webhook delivery', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    await sim.control('PUT', '/webhooks', { retry_base_ms: 5, retry_max_ms: 20 });
    await sim.control('PUT', '/statuses', { sent_ms: 1, delivered_ms: 40, read_ms: 80 });
  });
  afterEach(() => sim.close());

  const send = (opaque: string): object => ({
    to: `+${ANN}`,
    text: { body: 'Hi' },
    biz_opaque_callback_data: opaque,
  });

  it('signs the exact bytes, in Meta writing', async () => {
    await sim.write({ from: OMAR, text: 'مرحبا 😀 https://x.co/a' });
    await sim.receiver.until((got) => got.length === 1);
    const [post] = sim.receiver.got;
    const expected = createHmac('sha256', 'demo-whatsapp-app-secret').update(post!.body).digest('hex');
    expect(post!.headers).toMatchObject({
      'x-hub-signature-256': `sha256=${expected}`,
      'user-agent': 'facebookexternalua',
    });
    expect(post!.body).toContain(String.raw`\ud83d\ude00 https:\/\/x.co\/a`);
  });

  it('sends again, byte for byte, until answered 200', async () => {
    sim.receiver.answers = [500, 0, 404, 503];
    const wamid = await sim.write({ from: ANN });
    await sim.receiver.until((got) => got.length === 5);
    expect(new Set(sim.receiver.got.map(({ body }) => body)).size).toBe(1);
    await sim.control('POST', '/redeliver', { wamid });
    await sim.receiver.until((got) => got.length === 6);
    expect(sim.receiver.got[5]!.body).toBe(sim.receiver.got[0]!.body);
    const { json } = await sim.control('GET', '/webhooks');
    expect(json).toMatchObject({ waiting: 0, retrying: 0, refused: 4, given_up: 0 });
  });

  it('puts what waits for a slot into one POST and loses none of it', async () => {
    await sim.control('PUT', '/webhooks', { concurrency: 1, batch_max: 50 });
    sim.receiver.answers = [500, 500];
    const messages = Array.from({ length: 120 }, (_, index) => ({ from: ANN, text: `m${index}` }));
    const { json } = await sim.control('POST', '/messages/batch', { messages });
    const wanted = new Set(json['wamids'] as string[]);
    const ids = (): Set<string> =>
      new Set(
        sim.receiver
          .values()
          .flatMap((value) => (value['messages'] as Array<{ id: string }>).map(({ id }) => id)),
      );
    await sim.receiver.until(() => ids().size === 120);
    expect(ids()).toEqual(wanted);
    expect(sim.receiver.got.length).toBeLessThan(10);
  });

  it('reorders, duplicates, skips and drops statuses when asked to', async () => {
    await sim.write({ from: ANN });
    await sim.control('PUT', '/statuses', { reorder: true });
    await sim.send(send('a'));
    await sim.receiver.until(() => sim.receiver.statuses().length === 3);
    expect(sim.receiver.statuses()).toEqual(['read', 'delivered', 'sent']);
    await sim.control('PUT', '/statuses', {
      reorder: false,
      duplicates: 1,
      skip_delivered: true,
      drop_next: 1,
    });
    await sim.send(send('b'));
    await sim.receiver.until(() => sim.receiver.statuses().length === 5);
    expect(sim.receiver.statuses().slice(3)).toEqual(['read', 'read']);
  });

  it('can tell `sent` before the send is answered', async () => {
    await sim.write({ from: ANN });
    await sim.control('PUT', '/statuses', { before_response: true });
    await sim.send(send('a'));
    expect(sim.receiver.statuses()).toEqual(['sent']);
  });

  it('sends the ghost pair under one id', async () => {
    const wamid = await sim.write({ from: ANN, kind: 'ghost', text: 'Real' });
    await sim.receiver.until((got) => got.length === 2);
    const messages = sim.receiver
      .values()
      .map((value) => (value['messages'] as Array<Record<string, unknown>>)[0]!);
    expect(messages.map(({ id }) => id)).toEqual([wamid, wamid]);
    expect(messages.map(({ type }) => type)).toEqual(['unsupported', 'text']);
  });

  it('counts an accepted send whose answer it loses', async () => {
    await sim.simulator.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = sim.simulator.app.server.address() as { port: number };
    await sim.write({ from: ANN });
    await sim.control('PUT', '/faults/whatsapp', { mode: 'accept_then_reset', times: 1 });
    const { accessToken, phoneNumberId } = sim.world.settings.whatsapp;
    const post = (): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/graph/v24.0/${phoneNumberId}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ messaging_product: 'whatsapp', ...send('lost') }),
      });
    await expect(post()).rejects.toThrow();
    expect((await sim.control('GET', '/accepted')).json).toMatchObject({
      count: 1,
      sends: [{ opaque: 'lost' }],
    });
    expect((await post()).status).toBe(200);
  });
});
