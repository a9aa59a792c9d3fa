import mongoose from 'mongoose';
import type { Product } from '../product/product.ts';
import { fill } from '../seed/fill.ts';
import { loadFoundBy } from '../seed/load-found-by.ts';
import { madeConversationId, type MadeIn } from '../seed/made-conversation.ts';
import { seedWorld } from '../seed/seed-world.ts';
import { longestThread } from '../seed/thread-lengths.ts';
import { ask, list, signInOften } from './console-api.ts';
import type { ConsolePart } from './console-flags.ts';
import { SEARCHES } from './console-searches.ts';
import { type BrowserFigures, measureBrowser } from './measure-browser.ts';
import { type LiveFigures, measureLiveConsoles } from './measure-live-consoles.ts';
import { rounded } from './rounded.ts';

/** How much is there, and how often each question is asked. */
export interface ConsoleLoad {
  conversations: number;
  messages: number;
  asks: number;
  parts: readonly ConsolePart[];
  rate: number;
  seconds: number;
  root: string;
}

export interface AskedFigures {
  list_p95_ms: number;
  filter_p95_ms: number;
  /** Of all kinds of search, each asked equally often. */
  search_p95_ms: number;
  thread_p95_ms: number;
  counts_p95_ms: number;
  search_p95_by_kind_ms: Record<string, number>;
  /** Of the database, in MB: the rows that are searched, and their indexes. */
  search_data_mb: number;
  search_index_mb: number;
}

export type ConsoleFigures = { conversations: number; messages: number; seed_s: number } & Partial<
  AskedFigures & LiveFigures & BrowserFigures
>;

const MEGABYTE = 1024 * 1024;
/** Each asks as often in a minute as a session may. */
const SESSIONS = 12;
const LISTS = ['view=all', 'view=needs_you', 'view=unassigned', 'view=resolved', 'view=snoozed', 'view=mine'];

/**
 * What the console asks of a full database, one question after the other: the time of the API alone, each connection kept
 * open, without what a browser adds.
 */
export async function measureConsole(
  product: Product,
  load: ConsoleLoad,
  say: (line: string) => void,
): Promise<ConsoleFigures> {
  const database = await mongoose.createConnection(product.environment['MONGODB_URI'] ?? '').asPromise();
  try {
    // Of an earlier run on the same database: it would have another password.
    await database.collection('users').deleteMany({ email: product.environment['ADMIN_EMAIL'] ?? '' });
    await product.start();
    const world = await seedWorld(database, {
      ...{ phoneNumberId: product.webhook.phoneNumberId, seed: 1, until: new Date() },
    });
    const began = performance.now();
    await fillOnce(database, load, world, say);
    const seed_s = Math.round((performance.now() - began) / 1_000);
    const { conversations, messages, parts } = load;
    const asked = parts.includes('asks') ? await figures(product, database, load) : {};
    say(JSON.stringify(asked));
    const longest = madeConversationId(longestThread(conversations), world);
    const seen = parts.includes('browser') ? await measureBrowser(product, longest, say) : {};
    const live = parts.includes('live') ? await measureLiveConsoles(product, load, say) : {};
    return { conversations, messages, ...asked, ...live, ...seen, seed_s };
  } finally {
    await database.close();
  }
}

/** A database that was filled by an earlier run is taken as it is. */
async function fillOnce(
  database: mongoose.Connection,
  load: ConsoleLoad,
  world: MadeIn,
  say: (line: string) => void,
): Promise<void> {
  const there = await database.collection('conversations').estimatedDocumentCount();
  if (there >= load.conversations) return say(`${there} conversations are there already`);
  await fill(database, { ...load, world }, await loadFoundBy(load.root), say);
}

async function figures(
  product: Product,
  database: mongoose.Connection,
  load: ConsoleLoad,
): Promise<AskedFigures> {
  const tokens = await signInOften(product, SESSIONS);
  const [token = ''] = tokens;
  const times = (paths: readonly string[]): Promise<number[]> => timesOf(product, tokens, paths, load.asks);
  const p95 = async (paths: readonly string[]): Promise<number> => p95In(await times(paths));
  const page = await ask(product, token, list('view=all&limit=30'));
  const threads = page.items.map(({ id }) => `/api/v1/conversations/${encodeURIComponent(id)}/thread`);
  const searched: [kind: string, times: number[]][] = [];
  for (const [kind, words] of Object.entries(SEARCHES)) {
    searched.push([kind, await times(words.map((one) => list(`search=${encodeURIComponent(one)}`)))]);
  }
  const stats = await database
    .collection('search_texts')
    .aggregate([{ $collStats: { storageStats: {} } }])
    .next();
  const { size = 0, totalIndexSize = 0 } = (stats?.['storageStats'] ?? {}) as Record<string, number>;
  return {
    list_p95_ms: await p95([
      list('view=all'),
      list(`view=all&before=${encodeURIComponent(page.next ?? '')}`),
    ]),
    filter_p95_ms: await p95([...LISTS, 'view=all&label=l_seed1'].map(list)),
    search_p95_ms: p95In(searched.flatMap(([, some]) => some)),
    thread_p95_ms: await p95(threads),
    counts_p95_ms: await p95(['/api/v1/conversation-counts']),
    search_p95_by_kind_ms: Object.fromEntries(searched.map(([kind, some]) => [kind, p95In(some)])),
    search_data_mb: rounded(size / MEGABYTE),
    search_index_mb: rounded(totalIndexSize / MEGABYTE),
  };
}

function p95In(times: readonly number[]): number {
  return rounded(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
}

async function timesOf(
  product: Product,
  tokens: readonly string[],
  paths: readonly string[],
  asks: number,
): Promise<number[]> {
  const times: number[] = [];
  // The first round warms up, and is not counted.
  for (let n = -paths.length; n < asks; n += 1) {
    const began = performance.now();
    const at = n + paths.length;
    await ask(product, tokens[at % tokens.length] ?? '', paths[at % paths.length] ?? '');
    if (n >= 0) times.push(performance.now() - began);
  }
  return times;
}
