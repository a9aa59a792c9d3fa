import path from 'node:path';
import { MongoDoor } from '@feelori/testing';
import { MongoClient } from 'mongodb';
import { until } from '../product/child-process';
import { productOnGivenStores, type TestProduct } from '../product/product-on-given-stores';
import { AcceptedSends } from './accepted-sends';
import { UNKNOWN_SEND_WAIT_MS } from './chaos-setup';
import { echoedTexts } from './judge';
import { TcpDoor } from './tcp-door';

const ENVIRONMENT = {
  QUIET_MS: '150',
  QUIET_MAX_MS: '600',
  CUSTOMER_TURNS_PER_HOUR: '1000',
  // What was on its way when something broke goes out again only after this.
  UNKNOWN_SEND_WAIT_MS: String(UNKNOWN_SEND_WAIT_MS),
};
/** What is broken shows within 5 s, in health and in figures; a loaded machine may add half as much. */
const SHOWN_MS = 7_500;
const HEALED_MS = 30_000;
const ANSWERED_MS = 2 * UNKNOWN_SEND_WAIT_MS;

interface Details {
  workers: number | null;
  dependencies: { name: string; state: string }[];
}

/** How the web process says that things stand. */
interface Seen {
  workers: [health: number | null, figure: string | undefined];
  database: [health: string | undefined, figure: string | undefined];
  redis: [health: string | undefined, figure: string | undefined];
}
const WELL: Seen = { workers: [2, '2'], database: ['up', '1'], redis: ['up', '1'] };

describe('what breaks below real processes while customers write', () => {
  const database = new MongoDoor(process.env['MONGODB_URI'] ?? '');
  let redis: TcpDoor;
  let running: TestProduct;
  let accepted: AcceptedSends;
  let customers = 0;

  beforeAll(async () => {
    await database.open();
    redis = await TcpDoor.before(process.env['REDIS_URL'] ?? '');
    const through = { MONGODB_URI: database.uri, REDIS_URL: redis.url };
    running = await productOnGivenStores(
      path.resolve(__dirname, '../..'),
      ENVIRONMENT,
      { workers: 2 },
      through,
    );
    const { product } = running;
    await product.start();
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 0 });
    await product.control('PUT', '/webhooks', { retry_max_ms: 500 });
    accepted = new AcceptedSends((after) => product.control('GET', `/accepted?after=${after}`));
  }, 120_000);
  afterAll(async () => {
    await running.close();
    redis.close();
    await database.close();
  }, 60_000);

  async function look(): Promise<Seen> {
    const { product } = running;
    const headers = { authorization: `Bearer ${product.environment['MONITORING_TOKEN']}` };
    const ask = (route: string): Promise<Response> => fetch(`${product.apiUrl}${route}`, { headers });
    const details = (await (await ask('/health/comprehensive')).json()) as Details;
    const lines = (await (await ask('/metrics')).text()).split('\n');
    const figure = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
    const both = (name: string): Seen['database'] => [
      details.dependencies.find((one) => one.name === name)?.state,
      figure(`dependency_up{dependency="${name}"}`),
    ];
    const workers: Seen['workers'] = [details.workers, figure('workers_living')];
    return { workers, database: both('database'), redis: both('redis') };
  }
  const sees = (what: Partial<Seen>) => async (): Promise<boolean> => {
    const seen = await look();
    return JSON.stringify({ ...seen, ...what }) === JSON.stringify(seen);
  };

  /** So many customers write once each; gives what they wrote. */
  async function write(count: number): Promise<string[]> {
    const texts = Array.from({ length: count }, (_, n) => `q${customers + n}`);
    customers += count;
    for (const text of texts) {
      const from = `1555700${text.slice(1).padStart(4, '0')}`;
      await running.product.control('POST', '/messages', { from, text });
    }
    return texts;
  }
  async function answeredOnce(texts: readonly string[]): Promise<void> {
    const all = async (): Promise<boolean> => {
      await accepted.update();
      return texts.every((text) => accepted.answered.has(text));
    };
    await until('every answer', all, ANSWERED_MS);
    const said = accepted.list.flatMap(echoedTexts).filter((text) => texts.includes(text));
    expect(said.toSorted()).toEqual(texts.toSorted());
  }

  const faults: { what: string; hurt: () => unknown; heal: () => unknown; shown: Partial<Seen> }[] = [
    {
      what: 'a killed worker',
      hurt: () => running.product.workers[1]?.end('SIGKILL'),
      heal: () => running.product.workers[1]?.start(),
      shown: { workers: [1, '1'], database: ['up', '1'] },
    },
    {
      what: 'lost connections to Redis',
      hurt: () => redis.refuse(),
      heal: () => redis.allow(),
      shown: { workers: [null, 'Nan'], redis: ['degraded', '0'], database: ['up', '1'] },
    },
    {
      what: 'lost connections to the database',
      hurt: () => database.close(),
      heal: () => database.open(),
      shown: { database: ['down', '0'] },
    },
  ];

  it.each(faults)(
    'shows $what in health and figures within 5 s, and heals; all are answered once',
    async ({ what, hurt, heal, shown }) => {
      await until('all to be well', sees(WELL), HEALED_MS);
      const texts = await write(3);
      await hurt();
      await until(`${what} to show`, sees(shown), SHOWN_MS);
      texts.push(...(await write(3)));
      await heal();
      await until('all to be well again', sees(WELL), HEALED_MS);
      await answeredOnce([...texts, ...(await write(3))]);
    },
    180_000,
  );

  it('answers, and takes messages on, while the database refuses every figure', async () => {
    await until('all to be well', sees(WELL), HEALED_MS);
    const client = new MongoClient(running.product.environment['MONGODB_URI'] ?? '');
    try {
      const db = client.db();
      await db.dropCollection('system_metrics');
      await db.createCollection('system_metrics', { validator: { $jsonSchema: { required: ['room'] } } });
      await expect(db.collection('system_metrics').insertOne({ figure: 1 })).rejects.toMatchObject({
        code: 121,
      });
      // Whether it is ready is asked of another collection from now on.
      const probed = async (): Promise<boolean> => (await db.collection('readiness').countDocuments()) > 0;
      await until('another probe', async () => (await look()) !== null && (await probed()), SHOWN_MS);
      await answeredOnce(await write(6));
      expect(await look()).toEqual(WELL);
      expect((await fetch(`${running.product.apiUrl}/health/ready`)).status).toBe(200);
    } finally {
      await client.close();
    }
  }, 120_000);
});
