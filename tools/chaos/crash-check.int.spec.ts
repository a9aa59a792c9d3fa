import path from 'node:path';
import { until } from '../product/child-process';
import { Product } from '../product/product';
import { type AcceptedSend, judge } from './answers-of';
import { seededRandom } from './seeded-random';

const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const customers = 30;
const messagesEach = 10;
const killsEach = 5;

describe('300 messages from 30 customers while API and worker are killed', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.prepare({
      root: path.resolve(__dirname, '../..'),
      environment: {
        QUIET_MS: '150',
        QUIET_MAX_MS: '600',
        UNKNOWN_SEND_WAIT_MS: '5000',
        WHATSAPP_PAIR_BURST: '1000',
        CUSTOMER_TURNS_PER_HOUR: '1000',
        SIM_MODEL_DELAY_MS: '30',
      },
    });
    await product.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 30 });
    await product.control('PUT', '/limits', { pace: 'wide' });
    await product.control('PUT', '/webhooks', { retry_max_ms: 500 });
  }, 120_000);

  afterAll(() => product.stop());

  it(`answers every message once and in order (CRASH_SEED=${seed})`, async () => {
    const random = seededRandom(seed);
    const written = new Map<string, string[]>();
    const writing = writeAll(product, written, random);
    const killing = killOften(product, random);
    await Promise.all([writing, killing]);

    const answers = async (): Promise<AcceptedSend[]> =>
      (await product.control<{ sends: AcceptedSend[] }>('GET', '/accepted')).sends;
    const answered = async (): Promise<boolean> => judge(written, await answers()).unanswered.length === 0;
    await until('every message answered', answered, 90_000, 500).catch(() => undefined);

    expect([...written.values()].flat()).toHaveLength(customers * messagesEach);
    expect(judge(written, await answers())).toEqual({ unanswered: [], twice: [], outOfOrder: [] });
  }, 240_000);
});

/** Each customer writes one message after another; the simulator delivers them again until each is taken. */
async function writeAll(
  product: Product,
  written: Map<string, string[]>,
  random: () => number,
): Promise<void> {
  const one = async (index: number): Promise<void> => {
    const waId = String(15559000000 + index);
    const texts: string[] = [];
    written.set(waId, texts);
    for (let k = 1; k <= messagesEach; k += 1) {
      const text = `c${index}m${k}`;
      texts.push(text);
      const { wamid } = await product.control<{ wamid: string }>('POST', '/messages', { from: waId, text });
      await until(`${text} taken`, () => isTaken(product, waId, wamid), 90_000, 200);
      await pause(random() * 900);
    }
  };
  await Promise.all(Array.from({ length: customers }, (_, index) => one(index)));
}

/** Whether the shop acknowledged a message; only then the customer writes on, so that "in order" has a meaning. */
async function isTaken(product: Product, waId: string, wamid: string): Promise<boolean> {
  const { messages } = await product.control<{ messages: { id: string; status: string }[] }>(
    'GET',
    `/threads/${waId}`,
  );
  return messages.some((message) => message.id === wamid && message.status !== 'sent');
}

/** Kills API and worker with SIGKILL, each five times at random moments, and starts them again at once. */
async function killOften(product: Product, random: () => number): Promise<void> {
  const victims = [product.api, ...product.workers];
  const one = async (victim: (typeof victims)[number]): Promise<void> => {
    for (let kill = 0; kill < killsEach; kill += 1) {
      await pause(300 + random() * 1500);
      await victim.end('SIGKILL');
      await victim.start();
    }
  };
  await Promise.all(victims.map(one));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
