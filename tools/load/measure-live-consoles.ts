import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../product/product.ts';
import type { ConversationRow, InboxCounts } from '@feelori/contracts';
import { ask, askFor, list, signInOften } from './console-api.ts';
import { type ConsolePerson, consolePeople } from './console-people.ts';
import { databaseCounts } from './database-counts.ts';
import { LiveConsole } from './live-console.ts';
import { measureReconnect, type ReconnectFigures } from './measure-reconnect.ts';
import { postRound } from './post-round.ts';
import { cpuForEach, type ProductCpu, watchProductCpu } from './product-cpu.ts';
import { rounded } from './rounded.ts';

export interface LiveFigures extends ReconnectFigures {
  consoles: number;
  /** Conversations times consoles that did not hear how a conversation ended up, 10 s after the last message. */
  missed: number;
  /** How often a console was told to load everything afresh, or lost its stream. */
  resets: number;
  /** Of lists, threads and counts that the consoles ask for meanwhile. */
  api_p99_ms: number;
  /** For each message of a customer, its answer and statuses included: what one console is told, and what that takes. */
  events_per_message: number;
  bytes_per_message: number;
  commands_per_message: number;
  /** Consoles that were not told what their views hold in the end. */
  counts_wrong: number;
  /** Processor time of each process for a message, the lists and threads that are asked for included. */
  cpu_ms_per_message: ProductCpu;
}

const CONSOLES = 40;
/** What a question took that was refused, or not answered at all. */
const NEVER = Infinity;
const CUSTOMERS = 500;
/** All consoles together ask this often. */
const ASK_EVERY_MS = 50;
const COUNTS = '/api/v1/conversation-counts';
const SETTLE_MS = 60_000;
/** Nothing moves for so long: longer than the quiet time and a status take. */
const STILL_MS = 5_000;
const HEARD_WITHIN_MS = 10_000;

/** Consoles that watch while customers write, and are answered. */
export async function measureLiveConsoles(
  product: Product,
  { rate, seconds }: { rate: number; seconds: number },
  say: (line: string) => void,
): Promise<LiveFigures> {
  const messages = rate * seconds;
  // Models answer at once, and WhatsApp takes what is sent: what is measured is our own work.
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 0 });
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  const [token = ''] = await signInOften(product, 1);
  const people = await consolePeople(product, CONSOLES);
  const consoles = people.map(() => new LiveConsole());
  const url = `${product.apiUrl}/api/v1/live`;
  await Promise.all(consoles.map((one, at) => one.open(() => ({ url, token: people[at]?.token ?? '' }))));
  const began = new Date();
  const spent = await spending(product, messages);
  const asking = new AbortController();
  const times = askAlong(product, token, asking.signal);
  const flow = await postRound(product.webhook, messages, CUSTOMERS, rate);
  asking.abort();
  const asked = (await times).toSorted((a, b) => a - b);
  const cost = await spent();
  say(`${rate}/s for ${seconds} s: webhooks p99 ${flow.p99Ms.toFixed(0)} ms, ${asked.length} questions`);
  const rows = await settled(product, token, began);
  const missedNow = (): number => consoles.reduce((sum, one) => sum + one.missed(rows), 0);
  const deadline = performance.now() + HEARD_WITHIN_MS;
  while (missedNow() > 0 && performance.now() < deadline) await setTimeout(100);
  const told = consoles.reduce((sum, one) => sum + one.events, 0) / CONSOLES / messages;
  const bytes = consoles.reduce((sum, one) => sum + one.bytes, 0) / CONSOLES / messages;
  const figures = {
    consoles: CONSOLES,
    missed: missedNow(),
    counts_wrong: await wrongCounts(product, people, consoles),
    resets: consoles.reduce((sum, one) => sum + one.resets + one.ends, 0),
    api_p99_ms: rounded(asked[Math.floor((asked.length - 1) * 0.99)] ?? 0),
    events_per_message: rounded(told),
    bytes_per_message: Math.round(bytes),
    ...cost,
    ...(await measureReconnect(product, consoles, token)),
  };
  for (const one of consoles) one.close();
  say(`${rows.length} conversations on ${CONSOLES} consoles: ${JSON.stringify(figures)}`);
  return figures;
}

/** Begins to count; what it gives ends that, and tells what each message took. */
async function spending(
  product: Product,
  messages: number,
): Promise<() => Promise<Pick<LiveFigures, 'commands_per_message' | 'cpu_ms_per_message'>>> {
  const uri = product.environment['MONGODB_URI'] ?? '';
  const before = await databaseCounts(uri);
  const cpu = await watchProductCpu(product);
  return async () => {
    const used = cpuForEach(cpu(), messages);
    const after = await databaseCounts(uri);
    const commands_per_message = rounded((after.commands - before.commands) / messages);
    return { commands_per_message, cpu_ms_per_message: used };
  };
}

/** How many consoles hold other counts than the server gives when their people ask for them. */
async function wrongCounts(
  product: Product,
  people: readonly ConsolePerson[],
  consoles: readonly LiveConsole[],
): Promise<number> {
  let wrong = 0;
  for (const [at, { token }] of people.entries()) {
    const counts = await askFor<InboxCounts>(product, token, COUNTS);
    if (!isDeepStrictEqual(consoles[at]?.counts, counts)) wrong += 1;
  }
  return wrong;
}

/** Asks for a list and a thread in turns until told to stop; gives the times in ms, counted from when each was due. */
async function askAlong(product: Product, token: string, signal: AbortSignal): Promise<number[]> {
  const { items } = await ask(product, token, list('view=all&limit=30'));
  const paths = items.flatMap(({ id }) => [
    list('view=all'),
    `/api/v1/conversations/${encodeURIComponent(id)}/thread`,
  ]);
  const times: number[] = [];
  const answers: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; !signal.aborted; n += 1) {
    const due = began + n * ASK_EVERY_MS;
    await setTimeout(Math.max(0, due - performance.now()));
    const path = paths[n % paths.length] ?? '';
    const over = (): void => void times.push(performance.now() - due);
    answers.push(ask(product, token, path).then(over, () => void times.push(NEVER)));
  }
  await Promise.all(answers);
  return times;
}

/** The rows of all that was written to since `began`, once nothing has changed in them for a while. */
async function settled(product: Product, token: string, began: Date): Promise<ConversationRow[]> {
  const deadline = performance.now() + SETTLE_MS;
  let before = '';
  for (;;) {
    const rows = await rowsSince(product, token, began);
    const now = JSON.stringify(rows);
    if (now === before) return rows;
    if (performance.now() > deadline) {
      throw new Error('the conversations did not come to rest within a minute');
    }
    before = now;
    await setTimeout(STILL_MS);
  }
}

async function rowsSince(product: Product, token: string, began: Date): Promise<ConversationRow[]> {
  const rows: ConversationRow[] = [];
  let before: string | null = '';
  // At most as many pages as there are customers who wrote.
  for (let page = 0; before !== null && page < CUSTOMERS; page += 1) {
    const cursor: string = before === '' ? '' : `&before=${encodeURIComponent(before)}`;
    const { items, next } = await ask(product, token, list(`view=all${cursor}`));
    const recent = items.filter(({ lastAt }) => new Date(lastAt) >= began);
    rows.push(...recent);
    before = recent.length < items.length ? null : next;
  }
  return rows;
}
