import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { countOutcomes } from './webhook-answers';
import { WebhookRelay } from './webhook-relay';

const bodyWith = (...texts: string[]): string =>
  JSON.stringify({
    entry: [{ changes: texts.map((body) => ({ value: { messages: [{ text: { body } }] } })) }],
  });
const statusBody = JSON.stringify({ entry: [{ changes: [{ value: { statuses: [{ id: 'w' }] } }] }] });

describe('the relay between the simulator and the API', () => {
  let relay: WebhookRelay;
  let api: Server;
  let got: { body: string; signature: unknown }[];
  /** What the stand-in API does with the next requests. */
  let answering: (number | 'cut' | 'hang')[];

  beforeEach(async () => {
    relay = await WebhookRelay.open();
    [got, answering] = [[], []];
    api = createServer((incoming, answer) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
      incoming.on('end', () => {
        got.push({ body, signature: incoming.headers['x-hub-signature-256'] });
        const how = answering.shift() ?? 200;
        if (how === 'cut') incoming.socket.destroy();
        else if (how !== 'hang') answer.writeHead(how).end();
      });
    });
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    relay.target = `http://127.0.0.1:${(api.address() as AddressInfo).port}/webhooks/whatsapp`;
  });
  afterEach(() => {
    relay.close();
    api.closeAllConnections();
    api.close();
  });

  const post = async (body: string, signal?: AbortSignal): Promise<number> => {
    const headers = { 'x-hub-signature-256': 'sha256=abc' };
    const answer = await fetch(relay.url, { method: 'POST', body, headers, ...(signal ? { signal } : {}) });
    return answer.status;
  };
  const outcomes = () => countOutcomes(relay.answers, []);

  it('passes bytes, signature and answer on, and tells what was taken', async () => {
    const told: string[] = [];
    relay.onTaken = (texts) => told.push(...texts);
    answering = [200, 503, 200];
    const bodies = [bodyWith('c1m1', 'c2m1'), bodyWith('c3m1'), statusBody];
    const statuses = [];
    for (const body of bodies) statuses.push(await post(body));
    expect(statuses).toEqual([200, 503, 200]);
    expect(got).toEqual(bodies.map((body) => ({ body, signature: 'sha256=abc' })));
    expect(told).toEqual(['c1m1', 'c2m1']);
    expect(relay.taken.map(({ texts }) => texts)).toEqual([['c1m1', 'c2m1'], []]);
    expect(outcomes()).toEqual({ 200: 2, 503: 1 });
  });

  it('breaks the connection where the API did, and where there is none', async () => {
    answering = ['cut'];
    await expect(post(statusBody)).rejects.toThrow();
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    await expect(post(statusBody)).rejects.toThrow();
    expect(outcomes()).toEqual({ reset_alive: 1, refused: 1 });
  });

  it('notes a sender that waited in vain', async () => {
    answering = ['hang'];
    const patience = new AbortController();
    const waiting = post(statusBody, patience.signal);
    while (got.length === 0) await new Promise((resolve) => setImmediate(resolve));
    patience.abort();
    await expect(waiting).rejects.toThrow();
    while (relay.answers.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(outcomes()).toEqual({ timeout: 1 });
  });

  it('swallows as many webhooks with a message as it is told to, and says they were taken', async () => {
    relay.swallow = 1;
    for (const body of [statusBody, bodyWith('c1m1'), bodyWith('c2m1')]) expect(await post(body)).toBe(200);
    expect(got.map(({ body }) => body)).toEqual([statusBody, bodyWith('c2m1')]);
    expect(relay.taken.flatMap(({ texts }) => texts)).toEqual(['c1m1', 'c2m1']);
  });
});
