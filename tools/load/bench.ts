// `npm run bench [-- campaign | refusals | console | search | turn | workers]`: prints one JSON line. The servers were built by whoever starts this (tools/bench.mjs). With a
// MONGODB_URI of your own, that server must be idle otherwise: its counters are the whole server's.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { givenStores } from '../product/given-stores.ts';
import { Product } from '../product/product.ts';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import { DatabaseDoor } from './database-door.ts';
import { MANY_PLACES } from './console-api.ts';
import { consoleFlags } from './console-flags.ts';
import { measureArrival } from './measure-arrival.ts';
import { measureCampaign } from './measure-campaign.ts';
import { measureConsole } from './measure-console.ts';
import { measureRefusals } from './measure-refusals.ts';
import { measureReplies } from './measure-replies.ts';
import { measureSearch } from './measure-search.ts';
import { measureTurn } from './measure-turn.ts';
import { measureWorkers } from './measure-workers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const load = {
  rounds: Number(process.env['BENCH_ROUNDS'] ?? 3),
  messages: Number(process.env['BENCH_MESSAGES'] ?? 12_000),
  /** Webhooks a second of the steady round: a busy shop's hour, and far below what the machine can take. */
  steadyRate: Number(process.env['BENCH_RATE'] ?? 300),
};
const replies = Number(process.env['BENCH_REPLIES'] ?? 3_000);
const turns = Number(process.env['BENCH_TURNS'] ?? 200);
/** What processors can do, then what the places of a worker can while models think. */
const workersLoads = {
  instant: { counts: [1, 2, 4, 4, 2, 1], repliesEach: replies, most: replies, thinkingMs: 0 },
  thinking: { counts: [1, 2, 4], repliesEach: Math.ceil(replies / 5), most: replies, thinkingMs: 1_000 },
};
const campaign = {
  waiting: Number(process.env['BENCH_CAMPAIGN'] ?? 10_000),
  messages: Number(process.env['BENCH_CAMPAIGN_MESSAGES'] ?? 400),
  /** Far from what the number may send: an answer has nothing to wait for but the campaign. */
  perSecond: Number(process.env['BENCH_CAMPAIGN_RATE'] ?? 20),
};

const refusals = {
  perSecond: Number(process.env['BENCH_RATE'] ?? 300),
  steadySeconds: 20,
  fullSeconds: Number(process.env['BENCH_REFUSAL_SECONDS'] ?? 60),
};

const ASKS = 200;

/** Pace limits set wide and no quiet time: what is measured is our own work. */
const environment = {
  QUIET_MS: '0',
  QUIET_MAX_MS: '0',
  WHATSAPP_SENDS_PER_SECOND: '100000',
  WHATSAPP_PAIR_BURST: '100000',
  WHATSAPP_PAIR_SECONDS: '1',
  CUSTOMER_TURNS_PER_HOUR: '1000000',
  SIM_MODEL_DELAY_MS: '0',
  // Nor is the simulator to spend time on holding sends against a schema.
  SIM_META_SCHEMA: '',
};

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
const say = (line: string): void => console.error(line);

mkdirSync(path.join(root, 'tmp'), { recursive: true });
const folder = mkdtempSync(path.join(root, 'tmp/bench-'));
const supervisor = new SupervisorLink();

/** Measures on a product of its own, with a database (whose address may be changed) and a Redis prefix of its own. */
async function measure<Figures>(
  how: (product: Product) => Promise<Figures>,
  change: Record<string, string> = {},
  through = (mongodbUri: string): Promise<string> => Promise.resolve(mongodbUri),
  kept: { database?: string; workers?: number } = {},
): Promise<Figures> {
  const given = givenStores(kept.database);
  const stores = { ...given, mongodbUri: await through(given.mongodbUri) };
  const { workers = 1 } = kept;
  const options = { root, folder, stores, supervisor, workers, environment: { ...environment, ...change } };
  const product = await Product.prepare(options);
  try {
    return await how(product);
  } finally {
    await product.stop();
    await stores.clear();
  }
}

async function all(): Promise<object> {
  const arrival = await measure((product) =>
    measureArrival(product, { root, folder, supervisor }, load, say),
  );
  return { arrival, ...(await measure((product) => measureReplies(product, replies))) };
}

/** At the pace that WhatsApp sets, since that is what a campaign and the answers share. */
async function campaignAlone(): Promise<object> {
  const pace = { WHATSAPP_SENDS_PER_SECOND: '80' };
  return { campaign: await measure((product) => measureCampaign(product, campaign, say), pace) };
}

/** The API sees its database through a door that can be closed. */
async function refusalsAlone(): Promise<object> {
  const door = new DatabaseDoor();
  const figures = await measure(
    (product) => measureRefusals(product, door, refusals, say),
    {},
    (mongodbUri) => door.before(mongodbUri),
  );
  await door.close();
  return { refusals: figures };
}

/** Whoever measures has to be let in. */
async function consoleAlone(): Promise<object> {
  const flags = consoleFlags(process.argv.slice(3));
  const password = `bench-${process.pid}-${Date.now()}`;
  const owner = { ADMIN_EMAIL: 'owner@bench.test', ADMIN_PASSWORD: password, ...MANY_PLACES };
  const { database } = flags;
  const kept = database === null ? {} : { database };
  const figures = await measure(
    (product) => measureConsole(product, { ...flags, asks: ASKS, root }, say),
    owner,
    undefined,
    kept,
  );
  return { console: { ...figures, machine } };
}

/** The catalogue in memory, as a worker holds it: no store and no other process is part of it. */
async function searchAlone(): Promise<object> {
  return { search: await measureSearch(root, folder, say) };
}

/** What a turn costs the worker's processor, models left out. */
async function turnAlone(): Promise<object> {
  return { turn: await measureTurn(root, turns, say) };
}

/** What more workers bring, each number of them on a product of its own. */
async function workersAlone(): Promise<object> {
  const ground = { onWorkers, say };
  const instant = await measureWorkers(workersLoads.instant, ground);
  return { workers: { instant, thinking: await measureWorkers(workersLoads.thinking, ground) } };
}

function onWorkers<Figures>(workers: number, how: (product: Product) => Promise<Figures>): Promise<Figures> {
  return measure(how, {}, undefined, { workers });
}

/** All of it where nothing is named; what is not there is refused, rather than measured for minutes. */
function wayOf(name: string | undefined): () => Promise<object> {
  if (name === undefined) return all;
  const way = ways[name];
  if (way !== undefined) return way;
  rmSync(folder, { recursive: true, force: true });
  console.error(`there is no bench “${name}”: ${Object.keys(ways).join(', ')}, or nothing for all`);
  process.exit(2);
}

const ways: Record<string, () => Promise<object>> = {
  campaign: campaignAlone,
  refusals: refusalsAlone,
  console: consoleAlone,
  search: searchAlone,
  turn: turnAlone,
  workers: workersAlone,
};
const figures = await wayOf(process.argv[2])();
await supervisor.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify('console' in figures ? figures : { ...figures, machine }));
