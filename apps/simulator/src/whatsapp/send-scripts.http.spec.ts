import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Simulated } from '../testing/simulated';

const ANN = '16505550101';
const EMMA = '447700900102';
type Status = Record<string, unknown> & { id: string; status: string };

const text = (body = 'Hi', to = ANN): object => ({ to: `+${to}`, type: 'text', text: { body } });
const card = (link: string): object => ({
  to: `+${ANN}`,
  type: 'interactive',
  interactive: {
    type: 'button',
    header: { type: 'image', image: { link } },
    body: { text: 'Azure Wrap Dress' },
    action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'Details' } }] },
  },
});

describe('bad days of WhatsApp, by script', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start();
    // One webhook after the other: the order of arrival is the order in which they left.
    await sim.control('PUT', '/webhooks', { concurrency: 1, batch_max: 1 });
    await sim.control('PUT', '/statuses', { sent_ms: 1, delivered_ms: 12, read_ms: 24 });
    await sim.control('PUT', '/limits', { window: 'off' });
  });
  afterEach(() => sim.close());

  const script = async (body: object): Promise<number> =>
    (await sim.control('POST', '/send-scripts', body)).status;
  const send = async (body: object): Promise<string> => {
    const { json } = await sim.send(body);
    return (json['messages'] as { id: string }[])[0]!.id;
  };
  const statusesOf = (id: string): Status[] =>
    sim.receiver
      .values()
      .flatMap((value) => (value['statuses'] ?? []) as Status[])
      .filter((status) => status.id === id);
  const names = (id: string): string[] => statusesOf(id).map(({ status }) => status);
  const settled = (id: string, last: string): Promise<void> =>
    sim.receiver.until(() => names(id).includes(last));

  it.each([131053, 131052, 131026, 131047, 131049, 130472, 131000, 131016, 130429, 131056, 368, 190])(
    'fails with %d after it was sent',
    async (code) => {
      await script({ how: 'status', code, after: 'sent' });
      const id = await send(text());
      await settled(id, 'failed');
      expect(names(id)).toEqual(['sent', 'failed']);
      expect(statusesOf(id)[1]!['errors']).toMatchObject([{ code }]);
      const { json } = await sim.control('GET', `/threads/${ANN}`);
      expect(json['messages']).toMatchObject([{ id, status: 'failed', error: { code } }]);
    },
  );

  it('fails at once, or only after it was delivered', async () => {
    await script({ how: 'status', code: 131026 });
    const first = await send(text());
    await settled(first, 'failed');
    expect(names(first)).toEqual(['failed']);
    await script({ how: 'status', code: 131000, after: 'delivered', after_ms: 5 });
    const second = await send(text());
    await settled(second, 'failed');
    expect(names(second)).toEqual(['sent', 'delivered', 'failed']);
  });

  it('fails the second message of each customer only', async () => {
    await script({ how: 'status', code: 131000, nth: 2, times: 2 });
    const ids = [];
    for (const to of [ANN, EMMA, ANN, EMMA, ANN]) ids.push(await send(text('Hi', to)));
    for (const id of [ids[0]!, ids[1]!, ids[4]!]) await settled(id, 'read');
    for (const id of [ids[2]!, ids[3]!]) await settled(id, 'failed');
    expect(ids.map((id) => names(id).includes('failed'))).toEqual([false, false, true, true, false]);
  });

  it('fails cards only', async () => {
    await script({ how: 'status', code: 131053, cards: true, times: 9 });
    const [words, picture] = [await send(text()), await send(card('https://cdn.example.com/a.png'))];
    await settled(words, 'read');
    await settled(picture, 'failed');
    expect(names(words)).not.toContain('failed');
    await script({ how: 'answer', code: 131008, type: 'interactive', to: ANN });
    expect((await sim.control('GET', '/send-scripts')).json).toMatchObject({
      0: { times: 8 },
      1: { times: 1 },
    });
  });

  it('fails so many of a hundred, the same ones for the same seed', async () => {
    const refused = async (): Promise<boolean[]> => {
      await sim.control('POST', '/reset', { seed: 7 });
      await sim.control('PUT', '/limits', { window: 'off', pace: 'wide' });
      await script({ how: 'answer', code: 131016, probability: 30, times: 1000 });
      const outcomes = [];
      for (let at = 0; at < 200; at += 1) outcomes.push((await sim.send(text())).status === 500);
      return outcomes;
    };
    const first = await refused();
    const hits = first.filter(Boolean).length;
    expect(hits).toBeGreaterThan(30);
    expect(hits).toBeLessThan(90);
    expect(await refused()).toEqual(first);
  });

  it('brings statuses late, out of order, twice, or not at all', async () => {
    await script({ how: 'statuses', late_ms: 5 });
    const late = await send(text());
    await settled(late, 'read');
    expect(names(late)).toEqual(['sent', 'delivered', 'read']);
    await script({ how: 'statuses', reorder: true });
    const reordered = await send(text());
    await settled(reordered, 'sent');
    expect(names(reordered)).toEqual(['read', 'delivered', 'sent']);
    await script({ how: 'statuses', duplicates: 1, drop: ['sent', 'delivered'] });
    const sparse = await send(text());
    await sim.receiver.until(() => names(sparse).length === 2);
    expect(names(sparse)).toEqual(['read', 'read']);
  });

  it('fails before it says that it was sent', async () => {
    await script({ how: 'status', code: 131053, after: 'sent', reorder: true });
    const id = await send(text());
    await settled(id, 'sent');
    expect(names(id)).toEqual(['failed', 'sent']);
  });

  it('refuses a script that says nothing or too much', async () => {
    expect(await script({})).toBe(400);
    expect(await script({ how: 'status' })).toBe(400);
    expect(await script({ how: 'statuses', code: 1 })).toBe(400);
    expect(await script({ code: 131047 })).toBe(200);
    expect(await script({ code: 131047, nht: 2 })).toBe(400);
  });

  it('is over when all faults are cleared', async () => {
    await script({ code: 131047, times: 5 });
    await sim.control('DELETE', '/faults');
    expect((await sim.control('GET', '/send-scripts')).json).toEqual([]);
    await script({ code: 131047, times: 5 });
    await sim.control('DELETE', '/send-scripts');
    expect((await sim.send(text())).status).toBe(200);
  });

  describe('on a real connection', () => {
    let origin: string;
    beforeEach(async () => {
      origin = await sim.simulator.app.listen({ port: 0, host: '127.0.0.1' });
    });
    const post = (signal?: AbortSignal): Promise<Response> =>
      fetch(`${origin}/graph/v24.0/106540352242922/messages`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sim.world.settings.whatsapp.accessToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ messaging_product: 'whatsapp', ...text() }),
        ...(signal ? { signal } : {}),
      });
    const accepted = async (): Promise<unknown> => (await sim.control('GET', '/accepted')).json['count'];

    it('accepts and cuts the connection for the customer it is set for', async () => {
      await script({ how: 'accept_then_reset', to: EMMA });
      expect((await post()).status).toBe(200);
      await script({ how: 'accept_then_reset', to: ANN });
      await expect(post()).rejects.toThrow('fetch failed');
      expect(await accepted()).toBe(2);
      await sim.receiver.until(() => sim.receiver.statuses().filter((name) => name === 'read').length === 2);
    });

    it('accepts and never answers', async () => {
      await script({ how: 'accept_then_hang' });
      const giveUp = new AbortController();
      const hanging = post(giveUp.signal);
      await sim.receiver.until(() => sim.receiver.statuses().includes('read'));
      giveUp.abort();
      await expect(hanging).rejects.toThrow('aborted');
      expect(await accepted()).toBe(1);
      expect((await post()).status).toBe(200);
    });
  });
});

describe('files that are sent by their address', () => {
  let sim: Simulated;
  let server: Server;
  let origin: string;
  let asked = 0;
  beforeEach(async () => {
    sim = await Simulated.start();
    await sim.control('PUT', '/limits', { window: 'off' });
    asked = 0;
    server = createServer((request, response) => {
      asked += 1;
      const type = { '/a.png': 'image/png', '/a.webp': 'image/webp', '/a.html': 'text/html' }[
        request.url ?? ''
      ];
      response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end('bytes');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await sim.close();
    server.closeAllConnections();
    server.close();
  });

  const outcome = async (body: object): Promise<unknown> => {
    const before = sim.receiver.statuses().length;
    expect((await sim.send(body)).status).toBe(200);
    await sim.receiver.until(() => sim.receiver.statuses().length > before);
    const [status] = sim.receiver
      .values()
      .flatMap((value) => value['statuses'] as Status[])
      .slice(before);
    return (status!['errors'] as { code: number }[] | undefined)?.[0]?.code ?? status!.status;
  };

  it.each([
    ['/a.png', 'sent'],
    ['/a.webp', 131053],
    ['/a.html', 131053],
    ['/missing.png', 131053],
  ])('%s comes to %s', async (path, came) => {
    expect(await outcome(card(origin + path))).toBe(came);
    expect(await outcome({ to: `+${ANN}`, type: 'image', image: { link: origin + path } })).toBe(came);
  });

  it('are fetched once in ten minutes', async () => {
    await sim.control('PUT', '/statuses', { delivered_ms: 60_000, read_ms: 60_000 });
    await outcome(card(`${origin}/a.png`));
    await outcome(card(`${origin}/a.png`));
    expect(asked).toBe(1);
    await sim.control('POST', '/clock', { jump_ms: 601_000 });
    await outcome(card(`${origin}/a.png`));
    expect(asked).toBe(2);
  });

  it('fail when nobody answers there; other machines are not asked', async () => {
    expect(await outcome(card('http://127.0.0.1:9/a.png'))).toBe(131053);
    expect(await outcome(card('https://cdn.example.com/a.webp'))).toBe('sent');
  });
});
