import path from 'node:path';
import { ENDPOINTS, type OperationsView, type ReplayReport } from '@feelori/contracts';
import { askFor, signIn } from '../load/console-api';
import { consolePeople } from '../load/console-people';
import { until } from '../product/child-process';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { AcceptedSends } from './accepted-sends';
import { Customers } from './customers';
import { judge } from './judge';
import { seededRandom } from './seeded-random';
import { WebhookRelay } from './webhook-relay';

/** What the killed worker was sending goes out again only after this: the shortest that may be set. */
const UNKNOWN_SEND_WAIT_MS = 15_000;
const ENVIRONMENT = {
  QUIET_MS: '150',
  QUIET_MAX_MS: '600',
  WHATSAPP_PAIR_BURST: '1000',
  WHATSAPP_SENDS_PER_SECOND: '1000',
  CUSTOMER_TURNS_PER_HOUR: '10000',
  TRUST_PROXY_HOPS: '1',
  UNKNOWN_SEND_WAIT_MS: String(UNKNOWN_SEND_WAIT_MS),
};
const LETTERS = 60;
const WRITERS = 40;
const PER_SECOND = 6;
/** A parameter that WhatsApp does not take: refused for good, at once. */
const REFUSED = 131008;

describe('dead letters replayed under load', () => {
  const over = new AbortController();
  let running: TestProduct;
  let relay: WebhookRelay;
  let writers: Customers;
  let accepted: AcceptedSends;
  const unlucky = new Map(Array.from({ length: LETTERS }, (_, n) => [String(15558000000 + n), [`u${n}`]]));

  beforeAll(async () => {
    relay = await WebhookRelay.open();
    const environment = { ...ENVIRONMENT, WEBHOOK_URL: relay.url };
    running = await productOnGivenStores(path.resolve(__dirname, '../..'), environment, { workers: 2 });
    const { product } = running;
    relay.target = product.webhook.url;
    await product.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 0 });
    await product.control('PUT', '/limits', { pace: 'wide' });
    await product.control('PUT', '/webhooks', { retry_max_ms: 500, concurrency: 16 });
    writers = new Customers(WRITERS, seededRandom(1), async (from, text) => {
      return (await product.control<{ wamid: string }>('POST', '/messages', { from, text })).wamid;
    });
    relay.onTaken = (texts) => writers.acknowledge(texts);
    accepted = new AcceptedSends((after) => product.control('GET', `/accepted?after=${after}`));
  }, 120_000);
  afterAll(async () => {
    over.abort(new Error('over'));
    relay.close();
    await running.close();
  }, 60_000);

  const letters = async (token: string): Promise<number> => {
    const { causes } = await askFor<OperationsView>(running.product, token, ENDPOINTS.operations.path);
    return causes.reduce((sum, { reason, count }) => sum + (reason === 'send_failed' ? count : 0), 0);
  };

  async function replayAll(token: string): Promise<string[]> {
    const { apiUrl } = running.product;
    const answer = await fetch(`${apiUrl}${ENDPOINTS.replayFailures.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: apiUrl },
      body: JSON.stringify({ kind: 'dead_letter', reason: 'send_failed', dryRun: false }),
    });
    expect(answer.status).toBe(200);
    const { results } = (await answer.json()) as ReplayReport;
    return results.filter(({ verdict }) => verdict === 'replay').map(({ id }) => id);
  }

  async function allAnswered(): Promise<boolean> {
    await accepted.update();
    if (writers.acknowledged.size < writers.count) return false;
    const wanted = [...writers.acknowledged, ...[...unlucky.values()].flat()];
    return wanted.every((text) => accepted.answered.has(text));
  }

  it('by two people at once while a worker is killed: each customer is answered once', async () => {
    const { product } = running;
    const [owner, [other]] = await Promise.all([signIn(product), consolePeople(product, 1, 'owner')]);
    const enough = new AbortController();
    const writing = (async () => {
      while (!enough.signal.aborted) await writers.writeAll(PER_SECOND, PER_SECOND, over.signal);
    })();
    for (const [to, [text]] of unlucky) {
      await product.control('POST', '/send-scripts', { how: 'answer', code: REFUSED, to });
      await product.control('POST', '/messages', { from: to, text });
    }
    await until('every refused answer', async () => (await letters(owner)) === LETTERS, 60_000);
    await accepted.update();
    expect([...unlucky.values()].flat().filter((text) => accepted.answered.has(text))).toEqual([]);

    const worker = product.workers[1];
    const [mine, theirs] = await Promise.all([
      replayAll(owner),
      replayAll(other?.token ?? ''),
      until(
        'the first of them',
        () => accepted.update().then(() => accepted.answered.has('u0')),
        30_000,
      ).then(() => worker?.end('SIGKILL')),
    ]);
    // No letter was replayed by both, and none by nobody.
    expect([...mine, ...theirs].toSorted()).toEqual([...new Set([...mine, ...theirs])].toSorted());
    expect(mine.length + theirs.length).toBe(LETTERS);
    await worker?.start();
    enough.abort();
    await writing;

    await until('every answer', allAnswered, 6 * UNKNOWN_SEND_WAIT_MS);
    const written = new Map([...writers.written, ...unlucky]);
    const taken = new Set([...writers.acknowledged, ...[...unlucky.values()].flat()]);
    expect(judge(written, taken, accepted.list)).toEqual({ lost: [], twice: [], outOfOrder: [] });
    await until('no letter to be left', async () => (await letters(owner)) === 0, 30_000);
  }, 240_000);
});
