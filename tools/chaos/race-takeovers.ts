import { MongoClient } from 'mongodb';
import { ask, list, signInOften } from '../load/console-api.ts';
import { CONNECTIONS } from '../load/post-round.ts';
import { postBodies } from '../load/post-bodies.ts';
import { type SignedBody, signedBodies } from '../load/signed-bodies.ts';
import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import { AcceptedSends } from './accepted-sends.ts';
import { seededRandom } from './seeded-random.ts';
import { type TakenOver, type TakeoverVerdict, takeoverVerdict } from './takeover-verdict.ts';

export interface TakeoverRace {
  /** Each of a customer of their own; at most 1,000. */
  count: number;
  seed: number;
}

/** What a customer's turn takes with a model that thinks so long; the takeover comes at any moment of it, or just after. */
const THINKS_MS = 150;
const SPAN_MS = 700;
const ABREAST = 20;
/** Requests of one session, far below what a session may ask in a minute. */
const EACH_SESSION = 20;
const PATIENCE_MS = 120_000;

/** Set for the product that is raced on: one burst is one message, and no pace holds anything back. */
export const RACE_ENVIRONMENT = {
  QUIET_MS: '50',
  QUIET_MAX_MS: '50',
  WHATSAPP_SENDS_PER_SECOND: '100000',
  WHATSAPP_PAIR_BURST: '100000',
  WHATSAPP_PAIR_SECONDS: '1',
  CUSTOMER_TURNS_PER_HOUR: '1000000',
  SIM_META_SCHEMA: '',
};

/**
 * Customers write, and at a random moment of each answer a person takes the conversation and speaks. Then all that is under way
 * comes to its end, and what WhatsApp accepted is judged. `product` is running, with the environment above.
 */
export async function raceTakeovers(
  product: Product,
  { count, seed }: TakeoverRace,
): Promise<TakeoverVerdict> {
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: THINKS_MS });
  const accepted = new AcceptedSends((after) => product.control('GET', `/accepted?after=${after}`));
  const bodies = (run: string): SignedBody[] =>
    signedBodies({ ...product.webhook, count, customers: count, run: `${run}${seed}` });

  await postBodies(product.webhook.url, bodies('hello'), CONNECTIONS);
  await reached(accepted, () => accepted.list.length >= count);
  const first = accepted.list.length;
  const ids = await conversationIds(product, count);
  const tokens = await signInOften(product, Math.ceil(count / EACH_SESSION));

  const random = seededRandom(seed);
  const races = bodies('race').map((body, at) => ({ body, at, after: random() * SPAN_MS }));
  const one = async ({ body, at, after }: (typeof races)[number]): Promise<TakenOver> => {
    await postBodies(product.webhook.url, [body], 1);
    await new Promise((resolve) => setTimeout(resolve, after));
    const id = ids.get(nameOf(at)) ?? '';
    const text = `a person speaks ${at}`;
    const act = actAs(product, tokens[at % tokens.length] ?? '', id);
    await act('take-over', {});
    await act('replies', { clientMessageId: `race-${seed}-${at}`, text });
    return { to: waIdOf(at), text, afterMs: after };
  };
  const taken: TakenOver[] = [];
  for (let at = 0; at < races.length; at += ABREAST) {
    taken.push(...(await Promise.all(races.slice(at, at + ABREAST).map(one))));
  }
  await underWayEnded(product);
  await accepted.update();
  return takeoverVerdict(taken, accepted.list.slice(first));
}

async function reached(accepted: AcceptedSends, check: () => boolean): Promise<void> {
  const looked = async (): Promise<boolean> => {
    await accepted.update();
    return check();
  };
  await until('all answered', looked, PATIENCE_MS);
}

/** No turn is open, no message waits for one, and nothing of the outbox is still to go: so nothing can follow any more. */
async function underWayEnded({ environment }: Product): Promise<void> {
  const mongo = new MongoClient(environment['MONGODB_URI'] ?? '');
  const count = (name: string, filter: object): Promise<number> =>
    mongo.db().collection(name).countDocuments(filter, { limit: 1 });
  const ended = async (): Promise<boolean> => {
    const open = await Promise.all([
      count('conversations', { turn: { $type: 'object' } }),
      count('outbox', { 'parts.state': { $in: ['pending', 'sending', 'unknown'] } }),
    ]);
    return open.every((some) => some === 0);
  };
  try {
    await until('nothing under way', ended, PATIENCE_MS);
  } finally {
    await mongo.close();
  }
}

/** The conversations by the customers' names. */
async function conversationIds(product: Product, count: number): Promise<Map<string, string>> {
  const [token = ''] = await signInOften(product, 1);
  const ids = new Map<string, string>();
  for (let before: string | null = ''; before !== null && ids.size < count;) {
    const page = await ask(product, token, list(`view=all&limit=100${before && `&before=${before}`}`));
    for (const { id, customerName } of page.items) ids.set(customerName ?? '', id);
    before = page.next && encodeURIComponent(page.next);
  }
  return ids;
}

/** As `signedBodies` names them. */
const waIdOf = (at: number): string => String(15550000000 + at);
const nameOf = (at: number): string => `Customer ${waIdOf(at).slice(-3)}`;

function actAs(
  { apiUrl }: Product,
  token: string,
  id: string,
): (what: string, body: object) => Promise<void> {
  return async (what, body) => {
    const answer = await fetch(`${apiUrl}/api/v1/conversations/${encodeURIComponent(id)}/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  };
}
