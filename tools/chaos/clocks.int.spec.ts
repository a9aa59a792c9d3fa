import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Child, until } from '../product/child-process';
import type { Product } from '../product/product';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { type AcceptedSend, echoedTexts } from './judge';

const root = path.resolve(__dirname, '../..');
const QUIET_MS = 1_000;
/** Far less than any clock here is off by, and far more than an answer takes, also on a busy machine. */
const IN_TIME_MS = 40_000;

interface Health {
  status: string;
  details: Record<string, { status: string; reason?: string }>;
}

/** Real processes on machines whose clocks are wrong, or are set while they work. */
describe('clocks that differ', () => {
  let running: TestProduct;
  let product: Product;
  let customers = 0;

  beforeAll(async () => {
    const environment = { QUIET_MS: String(QUIET_MS), QUIET_MAX_MS: '8000', SIM_MODEL_DELAY_MS: '30' };
    running = await productOnGivenStores(root, environment, { workers: 2 });
    ({ product } = running);
    await product.simulator.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 30 });
    await product.control('PUT', '/limits', { pace: 'wide' });
  }, 180_000);
  afterAll(() => running.close());

  const fileOf = (child: Child): string => path.join(running.folder, `${child.plan.name}.clock`);
  const setClock = (child: Child, seconds: number): void =>
    writeFileSync(fileOf(child), String(seconds * 1_000));

  async function start(child: Child, seconds: number): Promise<void> {
    setClock(child, seconds);
    Object.assign(child.plan.command.env, {
      NODE_OPTIONS: `--import ${pathToFileURL(path.join(root, 'tools/product/shift-clock.mjs'))}`,
      CLOCK_SHIFT_FILE: fileOf(child),
    });
    await child.start();
  }

  /** One customer writes several messages in quick succession; `meanwhile` happens in between. */
  async function burst(meanwhile: () => void = () => undefined): Promise<{ waId: string; texts: string[] }> {
    customers += 1;
    const waId = String(15_557_770_000 + customers);
    const texts = ['one', 'two', 'three'].map((word) => `${word} of customer ${customers}`);
    for (const [at, text] of texts.entries()) {
      await product.control('POST', '/messages', { from: waId, text });
      if (at === 1) meanwhile();
    }
    return { waId, texts };
  }

  /** What the customer was answered, one list of the echoed texts an answer. */
  async function answersTo(waId: string): Promise<string[][]> {
    const { sends } = await product.control<{ sends: AcceptedSend[] }>('GET', '/accepted');
    return (
      sends
        .filter((send) => send.to.replace(/^\+/, '') === waId)
        .map(echoedTexts)
        .filter((texts) => texts.length > 0)
        // Webhooks may overtake one another on their way to us.
        .map((texts) => texts.toSorted())
    );
  }

  /** Several customers each get one answer to all they wrote, and in time. */
  async function expectOneAnswerEach(meanwhile?: () => void): Promise<void> {
    const bursts = await Promise.all([burst(meanwhile), burst(), burst()]);
    for (const { waId, texts } of bursts) {
      await until(`the answer to ${waId}`, async () => (await answersTo(waId)).length > 0, IN_TIME_MS);
      expect(await answersTo(waId)).toEqual([texts.toSorted()]);
    }
  }

  async function ready(url: string): Promise<Health> {
    return (await (await fetch(`${url}/health/ready`)).json()) as Health;
  }
  const reasonAt = async (url: string): Promise<string> => (await ready(url)).details['clocks']?.reason ?? '';

  it('delay no answer and split no burst: an API a minute ahead, a worker two minutes behind', async () => {
    const [worker] = product.workers as [Child];
    await Promise.all([start(product.api, 60), start(worker, -120)]);
    await expectOneAnswerEach();
    expect(await ready(product.workerUrl)).toMatchObject({ status: 'degraded' });
    expect(await reasonAt(product.workerUrl)).toBe("This machine's clock is 120 s behind the database's.");
    expect(await reasonAt(product.apiUrl)).toBe(
      "This machine's clock is 60 s ahead of the database's. A worker's clock is 120 s behind the database's.",
    );
  }, 180_000);

  it('delay no answer and split no burst: beside it a worker two minutes ahead, and then that one alone', async () => {
    const [behind, ahead] = product.workers as [Child, Child];
    await start(ahead, 120);
    await expectOneAnswerEach();
    await behind.end();
    await expectOneAnswerEach();
    await start(behind, -3);
    setClock(product.api, 3);
    await expectOneAnswerEach();
  }, 180_000);

  it('break nothing when they are set in the middle of a burst, forward or back', async () => {
    const [one, other] = product.workers as [Child, Child];
    await expectOneAnswerEach(() => [one, other].forEach((worker) => setClock(worker, 120)));
    await expectOneAnswerEach(() => [one, other, product.api].forEach((child) => setClock(child, -120)));
    await expectOneAnswerEach(() => setClock(product.api, 3_600));
  }, 180_000);

  it('are well again, as health and one line of the log say, once they are set right', async () => {
    [product.api, ...product.workers].forEach((child) => setClock(child, 0));
    for (const url of [product.apiUrl, product.workerUrl]) {
      await until('health to be well', async () => (await ready(url)).status === 'ok', IN_TIME_MS);
    }
    await expectOneAnswerEach();
  }, 120_000);
});
