import mongoose from 'mongoose';
import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import { fill } from '../seed/fill.ts';
import { type MadeIn, madeConversation } from '../seed/made-conversation.ts';
import { ask, list, signIn } from './console-api.ts';
import { type BrowserFigures, measureBrowser } from './measure-browser.ts';
import { type LiveFigures, measureLiveConsoles } from './measure-live-consoles.ts';
import { rounded } from './rounded.ts';

/** How much is there, and how often each question is asked. */
export interface ConsoleLoad {
  conversations: number;
  messages: number;
  asks: number;
}

export interface ConsoleFigures extends LiveFigures, BrowserFigures {
  conversations: number;
  messages: number;
  list_p95_ms: number;
  filter_p95_ms: number;
  search_p95_ms: number;
  thread_p95_ms: number;
  /** The search's slowest kind: two words that are in very many messages. */
  search_common_p95_ms: number;
  /** Of the database, in MB: the rows that are searched, and their indexes. */
  search_data_mb: number;
  search_index_mb: number;
}

const PATIENCE_MS = 3_600_000;
/** Messages of the longest thread. */
const LONG_THREAD = 10_000;
const MEGABYTE = 1024 * 1024;
const LISTS = ['view=all', 'view=needs_you', 'view=unassigned', 'view=resolved'];
const SEARCHES = [
  'velvet',
  'silk dress',
  'muller',
  'zoe we',
  'red linen sca',
  'workshop tomorrow',
  'nothing like this',
];
const COMMON = ['order dress', 'is the', 'shall i'];

/**
 * What the console asks of a full database, one question after the other: the time of the API alone, each connection kept
 * open, without what a browser adds.
 */
export async function measureConsole(
  product: Product,
  load: ConsoleLoad,
  say: (line: string) => void,
): Promise<ConsoleFigures> {
  await product.start();
  const database = await mongoose.createConnection(product.environment['MONGODB_URI'] ?? '').asPromise();
  try {
    const world: MadeIn = { phoneNumberId: product.webhook.phoneNumberId, seed: 1, until: new Date() };
    await fill(database, { ...load, world }, say);
    // And one customer who has written for years.
    await fill(database, { conversations: 1, messages: LONG_THREAD, world: apart(world) }, say);
    await untilFound(database, load, say);
    const asked = await figures(product, database, load);
    say(JSON.stringify(asked));
    const seen = await measureBrowser(product, longThreadId(world), say);
    return { ...asked, ...(await measureLiveConsoles(product, say)), ...seen };
  } finally {
    await database.close();
  }
}

/** The same world with other people. */
const apart = (world: MadeIn): MadeIn => ({ ...world, seed: world.seed + 1 });

function longThreadId(world: MadeIn): string {
  return madeConversation(0, 1, apart(world)).conversation._id;
}

/** Each message and each name is one row. */
async function untilFound(
  database: mongoose.Connection,
  load: ConsoleLoad,
  say: (line: string) => void,
): Promise<void> {
  const all = load.conversations + 1 + load.messages + LONG_THREAD;
  let toldAt = performance.now();
  await until(
    'all that is said to be found',
    async () => {
      const rows = await database.collection('search_texts').estimatedDocumentCount();
      if (performance.now() - toldAt > 10_000) {
        toldAt = performance.now();
        say(`${rows} of ${all} rows to search`);
      }
      return rows >= all;
    },
    PATIENCE_MS,
  );
}

async function figures(
  product: Product,
  database: mongoose.Connection,
  load: ConsoleLoad,
): Promise<Omit<ConsoleFigures, keyof LiveFigures | keyof BrowserFigures>> {
  const token = await signIn(product);
  const p95 = async (paths: readonly string[]): Promise<number> =>
    rounded(await p95Of(product, token, paths, load.asks));
  const searches = (words: readonly string[]): string[] =>
    words.map((one) => list(`search=${encodeURIComponent(one)}`));
  const page = await ask(product, token, list('view=all&limit=30'));
  const threads = page.items.map(({ id }) => `/api/v1/conversations/${encodeURIComponent(id)}/thread`);
  const stats = await database
    .collection('search_texts')
    .aggregate([{ $collStats: { storageStats: {} } }])
    .next();
  const { size = 0, totalIndexSize = 0 } = (stats?.['storageStats'] ?? {}) as Record<string, number>;
  return {
    conversations: load.conversations,
    messages: load.messages,
    list_p95_ms: await p95([
      list('view=all'),
      list(`view=all&before=${encodeURIComponent(page.next ?? '')}`),
    ]),
    filter_p95_ms: await p95(LISTS.map(list)),
    search_p95_ms: await p95(searches(SEARCHES)),
    thread_p95_ms: await p95(threads),
    search_common_p95_ms: await p95(searches(COMMON)),
    search_data_mb: rounded(size / MEGABYTE),
    search_index_mb: rounded(totalIndexSize / MEGABYTE),
  };
}

async function p95Of(
  product: Product,
  token: string,
  paths: readonly string[],
  asks: number,
): Promise<number> {
  const times: number[] = [];
  // The first round warms up, and is not counted.
  for (let n = -paths.length; n < asks; n += 1) {
    const began = performance.now();
    await ask(product, token, paths[(n + paths.length) % paths.length] ?? '');
    if (n >= 0) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}
