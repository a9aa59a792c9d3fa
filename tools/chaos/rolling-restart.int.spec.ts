import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, list, signIn } from '../load/console-api';
import { LiveConsole } from '../load/live-console';
import { type Child, until } from '../product/child-process';
import { nginxProgram } from '../product/nginx-config';
import { nginxFront } from '../product/nginx-front';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { storePort } from '../up/ports.mjs';
import { AcceptedSends } from './accepted-sends';
import { Customers } from './customers';
import { judge } from './judge';
import { pause } from './pause';
import { seededRandom } from './seeded-random';
import { countOutcomes } from './webhook-answers';
import { WebhookRelay } from './webhook-relay';

const root = path.resolve(__dirname, '../..');
const hasNginx = nginxProgram() !== null;
const title = 'every process restarted under load, behind nginx';
const ENVIRONMENT = {
  QUIET_MS: '150',
  QUIET_MAX_MS: '600',
  WHATSAPP_PAIR_BURST: '1000',
  WHATSAPP_SENDS_PER_SECOND: '1000',
  CUSTOMER_TURNS_PER_HOUR: '10000',
  SIM_MODEL_DELAY_MS: '30',
  TRUST_PROXY_HOPS: '1',
  // Answers say for so long that their connection ends; 5 s by default.
  SHUTDOWN_PAUSE_MS: '700',
};
const CUSTOMERS = 40;
/** Few enough for a loaded machine: a model that is waited for too long would leave the word to the rules. */
const PER_SECOND = 4;
const CONSOLES = 4;
const ASK_EVERY_MS = 250;

(hasNginx ? describe : describe.skip)(hasNginx ? title : `${title} (skipped: no nginx here)`, () => {
  const over = new AbortController();
  let running: TestProduct;
  let relay: WebhookRelay;
  let nginx: Child;
  let front: { apiUrl: string; environment: Record<string, string> };
  let customers: Customers;
  let accepted: AcceptedSends;
  const consoles = Array.from({ length: CONSOLES }, () => new LiveConsole());

  beforeAll(async () => {
    relay = await WebhookRelay.open();
    const environment = { ...ENVIRONMENT, WEBHOOK_URL: relay.url };
    running = await productOnGivenStores(root, environment, { webs: 2, workers: 3 });
    const { product, folder, supervisor } = running;
    const webs = product.webs.map(({ plan }) => `127.0.0.1:${plan.command.env['PORT']}`);
    const place = { root, folder: path.join(folder, 'nginx'), port: await storePort(folder, 'nginx') };
    const made = nginxFront(
      { ...place, webs: [webs[0] ?? '', webs[1] ?? ''], consoleFolder: folder },
      supervisor,
    );
    if (made === null) throw new Error('nginx is gone');
    nginx = made;
    front = { apiUrl: `http://127.0.0.1:${place.port}`, environment: product.environment };
    relay.target = `${front.apiUrl}/webhooks/whatsapp`;
    await Promise.all([product.start(), nginx.start()]);
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 30 });
    await product.control('PUT', '/limits', { pace: 'wide' });
    await product.control('PUT', '/webhooks', { retry_max_ms: 500, concurrency: 16 });
    customers = new Customers(CUSTOMERS, seededRandom(1), async (from, text) => {
      return (await product.control<{ wamid: string }>('POST', '/messages', { from, text })).wamid;
    });
    relay.onTaken = (texts) => customers.acknowledge(texts);
    accepted = new AcceptedSends((after) => product.control('GET', `/accepted?after=${after}`));
  }, 120_000);
  afterAll(async () => {
    over.abort(new Error('over'));
    for (const one of consoles) one.close();
    relay.close();
    await nginx.end();
    await running.close();
  }, 60_000);

  /** Asks as a console does until `signal`, through nginx; gives how often it was answered how. */
  async function askAlong(token: string, signal: AbortSignal): Promise<Record<string, number>> {
    const answers: Record<string, number> = {};
    while (!signal.aborted) {
      const answer = await ask(front, token, list('view=all&limit=5')).then(
        () => 'ok',
        (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
      );
      answers[answer] = (answers[answer] ?? 0) + 1;
      await pause(ASK_EVERY_MS, signal).catch(() => undefined);
    }
    return answers;
  }

  /** Writes on until `signal`; resolves once all that was written has been taken. */
  async function writeAlong(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await customers.writeAll(PER_SECOND, PER_SECOND, over.signal);
  }

  async function restartInTurn(children: readonly Child[], ends: string[]): Promise<void> {
    for (const child of children) {
      child.onEnd = (how) => ends.push(how);
      await child.end('SIGTERM');
      await child.start();
      child.onEnd = () => undefined;
    }
  }

  it('loses nothing, says nothing twice, refuses nothing, and consoles come back', async () => {
    const { webs, workers } = running.product;
    const token = await signIn(front);
    const address = { url: `${front.apiUrl}/api/v1/live`, token };
    await Promise.all(consoles.map((one) => one.open(() => address)));
    const enough = new AbortController();
    const writing = writeAlong(enough.signal);
    const asking = askAlong(token, enough.signal);
    await until('the first answers', () => accepted.update().then(() => accepted.answered.size > 5), 20_000);

    const ends: string[] = [];
    await Promise.all([restartInTurn(webs, ends), restartInTurn(workers, ends)]);
    expect(ends).toEqual(Array(5).fill('exit code 0'));
    await webs[1]?.end('SIGKILL');
    await webs[1]?.start();
    enough.abort();
    await writing;

    const isAnswered = async (): Promise<boolean> => {
      await accepted.update();
      return [...customers.acknowledged].every((text) => accepted.answered.has(text));
    };
    await until('every answer', isAnswered, 30_000);
    const taken = judge(customers.written, customers.acknowledged, accepted.list);
    expect(taken).toEqual({ lost: [], twice: [], outOfOrder: [] });
    expect(customers.acknowledged.size).toBe(customers.count);

    const log = readFileSync(path.join(running.folder, 'nginx/access.log'), 'utf8');
    // Some of them were asked of the other web: two addresses stand in one line.
    expect(log).toMatch(/ POST \/webhooks\/whatsapp 200 \d+ [\d.]+ \S+, \S+ /);
    expect(countOutcomes(relay.answers, [])).toEqual({ 200: relay.answers.length });
    expect(Object.keys(await asking)).toEqual(['ok']);

    // Each was on a web that went, and hears again.
    for (const one of consoles) expect(one.ends).toBeGreaterThan(0);
    await until('all consoles to be back', () => Promise.resolve(consoles.every(({ live }) => live)), 10_000);
    const heard = consoles.map(({ events }) => events);
    await customers.writeAll(1, PER_SECOND, over.signal);
    const hears = (): Promise<boolean> =>
      Promise.resolve(consoles.every(({ events }, at) => events > (heard[at] ?? 0)));
    await until('news on every console', hears, 10_000);
  }, 240_000);
});
