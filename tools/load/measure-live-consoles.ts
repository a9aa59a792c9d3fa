import { setTimeout } from 'node:timers/promises';
import type { ConversationRow } from '@feelori/contracts';
import type { Product } from '../product/product.ts';
import { ask, list, signIn } from './console-api.ts';
import { LiveConsole } from './live-console.ts';
import { postRound } from './post-round.ts';
import { rounded } from './rounded.ts';

export interface LiveFigures {
  consoles: number;
  /** Conversations times consoles that did not hear how a conversation ended up, 10 s after the last message. */
  missed: number;
  /** How often a console was told to load everything afresh, or lost its stream. */
  resets: number;
  /** Of lists and threads that the consoles ask for meanwhile. */
  api_p99_ms: number;
}

const CONSOLES = 40;
/** A session may hold 16 streams. */
const SESSIONS = 4;
const PER_SECOND = 100;
const SECONDS = 30;
const CUSTOMERS = 500;
/** All consoles together ask this often. */
const ASK_EVERY_MS = 50;
const SETTLE_MS = 60_000;
/** Nothing moves for so long: longer than the quiet time and a status take. */
const STILL_MS = 5_000;
const HEARD_WITHIN_MS = 10_000;

/** Consoles that watch while customers write, and are answered. */
export async function measureLiveConsoles(
  product: Product,
  say: (line: string) => void,
): Promise<LiveFigures> {
  // Models answer at once, and WhatsApp takes what is sent: what is measured is our own work.
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 0 });
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  const tokens: string[] = [];
  while (tokens.length < SESSIONS) tokens.push(await signIn(product));
  const token = tokens[0] ?? '';
  const consoles = Array.from({ length: CONSOLES }, () => new LiveConsole());
  const url = `${product.apiUrl}/api/v1/live`;
  await Promise.all(consoles.map((one, at) => one.open(url, tokens[at % SESSIONS] ?? '')));
  const began = new Date();
  const asking = new AbortController();
  const times = askAlong(product, token, asking.signal);
  const flow = await postRound(product.webhook, PER_SECOND * SECONDS, CUSTOMERS, PER_SECOND);
  asking.abort();
  const asked = (await times).toSorted((a, b) => a - b);
  say(
    `${PER_SECOND}/s for ${SECONDS} s: webhooks p99 ${flow.p99Ms.toFixed(0)} ms, ${asked.length} questions`,
  );
  const rows = await settled(product, token, began);
  const missedNow = (): number => consoles.reduce((sum, one) => sum + one.missed(rows), 0);
  const deadline = performance.now() + HEARD_WITHIN_MS;
  while (missedNow() > 0 && performance.now() < deadline) await setTimeout(100);
  const figures = {
    consoles: CONSOLES,
    missed: missedNow(),
    resets: consoles.reduce((sum, one) => sum + one.resets + one.ends, 0),
    api_p99_ms: rounded(asked[Math.floor((asked.length - 1) * 0.99)] ?? 0),
  };
  for (const one of consoles) one.close();
  say(`${rows.length} conversations on ${CONSOLES} consoles: ${JSON.stringify(figures)}`);
  return figures;
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
    answers.push(ask(product, token, path).then(() => void times.push(performance.now() - due)));
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
