import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { until } from './child-process';
import type { Product } from './product';
import { productOnGivenStores, type TestProduct } from './product-on-given-stores';
import { type ReceivedSpan, SpanReceiver } from './span-receiver';

const root = path.resolve(__dirname, '../..');
const ASKED = 'which lamps do you have, and where is my order?';
const ANY_PRICE = { category: null, price_min: null, price_max: null, in_stock_only: false };
/** OTLP's numbers. */
const KIND = { server: 2, client: 3, producer: 4, consumer: 5 };
/** The worker has two seconds for what its collector does not take; the rest is ending as such. */
const END_MS = 8_000;

/** Real processes, and a collector that takes their traces, or does not. */
describe('traces', () => {
  let receiver: SpanReceiver;
  let running: TestProduct;
  let product: Product;
  let mongo: MongoClient;

  beforeAll(async () => {
    receiver = await SpanReceiver.open();
    running = await productOnGivenStores(root, {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.origin,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20key',
      QUIET_MS: '100',
      QUIET_MAX_MS: '400',
      SHUTDOWN_PAUSE_MS: '0',
    });
    ({ product } = running);
    await product.start();
    const calls = [
      { name: 'search_products', args: { ...ANY_PRICE, terms: ['lamp'] } },
      { name: 'list_my_orders', args: {} },
    ];
    const rules = [
      { contains: ASKED, calls },
      { contains: ASKED, when: 'after_tools', text: 'Here is what I found.' },
    ];
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 10, rules });
    mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '');
  }, 120_000);
  afterAll(async () => {
    await mongo.close();
    await running.close();
    receiver.close();
  }, 60_000);

  /** A customer writes; gives the correlation id their message is kept with, once it is answered. */
  async function answered(from: string, text: string): Promise<string> {
    await product.control('POST', '/messages', { from, name: 'Ada', text });
    const inbound = mongo.db().collection<{ _id: string; correlationId?: string }>('inbound');
    const done = { 'message.content.text': text, state: 'done' };
    await until(`an answer to "${text}"`, async () => (await inbound.countDocuments(done)) === 1, 20_000);
    return (await inbound.findOne(done))?.correlationId ?? '';
  }

  /** The whole trace of the request with this correlation id, once its last span came. */
  async function traceOf(correlationId: string): Promise<ReceivedSpan[]> {
    let spans: ReceivedSpan[] = [];
    await until(
      'the whole trace',
      () => {
        const began = receiver.spans.find(({ facts }) => facts['feelori.correlation_id'] === correlationId);
        spans = began === undefined ? [] : receiver.traceOf(began.traceId);
        return Promise.resolve(spans.some(({ name }) => name === 'send'));
      },
      10_000,
    );
    return spans;
  }

  async function ask(address: string): Promise<string> {
    const headers = { authorization: `Bearer ${product.environment['MONITORING_TOKEN'] ?? ''}` };
    return (await fetch(product.workerUrl + address, { headers })).text();
  }

  it('are one for a message, from its webhook to its send, over both processes', async () => {
    const spans = await traceOf(await answered('447700900411', ASKED));
    const named = (name: string): ReceivedSpan => {
      const [span, ...more] = spans.filter((one) => one.name === name);
      if (span === undefined || more.length > 0) throw new Error(`${more.length} spans too many: ${name}`);
      return span;
    };
    const request = named('POST /webhooks/whatsapp');
    const turn = named('turn');
    const written = named('write outbox');
    const send = named('send');
    expect(request).toMatchObject({ kind: KIND.server, parentSpanId: null, roles: 'web' });
    expect(request.facts).toMatchObject({
      'http.route': '/webhooks/whatsapp',
      'http.response.status_code': 200,
    });
    expect(named('store webhook').parentSpanId).toBe(request.spanId);
    expect(named('wait for the turn').parentSpanId).toBe(request.spanId);
    expect(named('wait for the turn').ms).toBeGreaterThanOrEqual(100);
    expect(turn).toMatchObject({ kind: KIND.consumer, parentSpanId: request.spanId, roles: 'worker' });
    for (const name of ['tool search_products', 'tool list_my_orders', 'guards']) {
      expect(named(name).parentSpanId).toBe(turn.spanId);
    }
    const chats = spans.filter(({ name }) => name === 'chat gemini');
    expect(chats.map(({ parentSpanId }) => parentSpanId)).toEqual([turn.spanId, turn.spanId]);
    expect(chats[0]).toMatchObject({ kind: KIND.client, facts: { 'http.response.status_code': 200 } });
    const asked = spans.filter(({ facts }) => facts['peer.service'] === 'shopify');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(({ parentSpanId }) => parentSpanId)).toContain(named('tool list_my_orders').spanId);
    expect(written).toMatchObject({ kind: KIND.producer, parentSpanId: turn.spanId });
    expect(send).toMatchObject({ kind: KIND.consumer, parentSpanId: written.spanId, roles: 'worker' });
    expect(named('whatsapp send')).toMatchObject({ kind: KIND.client, parentSpanId: send.spanId, status: 0 });
    expect(named('whatsapp send').facts['http.response.status_code']).toBe(200);
    expect(receiver.key).toBe('a key');
  }, 60_000);

  it('keep nobody waiting while their collector hangs, and are missed in figures, health and log', async () => {
    receiver.mode = 'hang';
    await answered('447700900412', 'hello there');
    const failed = async (): Promise<boolean> =>
      /^trace_spans_total\{fate="failed"\} [1-9]/m.test(await ask('/metrics'));
    await until('spans that were not taken', failed, 15_000);
    const why = 'it does not answer in time';
    expect(JSON.parse(await ask('/health/comprehensive'))).toMatchObject({
      dependencies: expect.arrayContaining([
        expect.objectContaining({ name: 'traces', state: 'degraded', reason: why }),
      ]),
    });
    await answered('447700900413', 'hello again');
    const began = performance.now();
    await product.workers[0]?.end('SIGTERM');
    expect(performance.now() - began).toBeLessThan(END_MS);
    const log = readFileSync(path.join(running.folder, 'worker-1.log'), 'utf8').split('\n');
    expect(log.filter((line) => line.includes(`collector of traces: ${why}`))).toHaveLength(1);
  }, 60_000);

  it('are not even loaded without a collector', async () => {
    const folder = mkdtempSync(path.join(running.folder, 'loaded-'));
    const main = path.join(root, 'dist/apps/api/main.js');
    // Without any setting it ends as soon as all that it imports is there; Node writes down what that was.
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, [main], { env: { NODE_V8_COVERAGE: folder } }, (_error, _out, stderr) =>
        resolve(stderr),
      );
    });
    expect(said).toContain('MONGODB_URI is missing');
    const scripts = readdirSync(folder).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
        result: { url: string }[];
      };
      return result.map(({ url }) => url);
    });
    const packages = new Set(
      scripts.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []),
    );
    expect(packages).toContain('fastify');
    // The interface comes with prom-client, which asks it for nothing unless exemplars are wanted.
    expect([...packages].filter((name) => name.startsWith('@opentelemetry/'))).toEqual([
      '@opentelemetry/api',
    ]);
  }, 60_000);
});
