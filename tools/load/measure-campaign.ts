import { Redis } from 'ioredis';
import { MongoClient, type Db } from 'mongodb';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import { campaignCounts, endCampaign, writeCampaign } from './campaign-backlog.ts';
import { postRound } from './post-round.ts';
import { rounded } from './rounded.ts';

/** How much waits, and how many customers a second write meanwhile, for how long. */
export interface CampaignLoad {
  waiting: number;
  messages: number;
  perSecond: number;
}

/** From the webhook's arrival to WhatsApp's answer to the first send. */
interface AnswerTimes {
  p50_ms: number;
  p99_ms: number;
}

export interface CampaignFigures {
  waiting: number;
  /** Still waiting when the last answer was out: or the answers had nothing to be delayed by. */
  left: number;
  /** The campaign's own sends a second while the answers went out. */
  campaign_per_s: number;
  answers: AnswerTimes;
  /** The same load in the same run before the campaign and after it. */
  baseline: AnswerTimes;
  added_p50_ms: number;
  added_p99_ms: number;
  ratio_p50: number;
  ratio_p99: number;
}

/** Each writes a few times a round. */
const CUSTOMERS = 100;
const PATIENCE_MS = 120_000;

/**
 * What a waiting campaign adds to the time of an answer. The same customers write at the same rate before it, while it
 * waits (also in their own conversations) and after it was taken back: the machine's speed drifts.
 */
export async function measureCampaign(
  product: Product,
  load: CampaignLoad,
  say: (line: string) => void,
): Promise<CampaignFigures> {
  await product.start();
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 0 });
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  const mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '');
  try {
    const db = mongo.db();
    // Node compiles hot code as it goes.
    await answerTimes(product, db, load);
    const before = await answerTimes(product, db, load);
    say(`before: ${inWords(before.durations)}`);
    const during = await whileItWaits(product, db, load);
    say(`during: ${inWords(during.durations)}, ${during.left} left, ${during.perSecond.toFixed(0)}/s`);
    await endCampaign(db);
    await emptyQueue(product);
    const after = await answerTimes(product, db, load);
    say(`after: ${inWords(after.durations)}`);
    return figures(load, during, [...before.durations, ...after.durations]);
  } finally {
    await mongo.close();
  }
}

/** What waits in its queue would be looked through now, for nothing, beside the answers that are measured. */
async function emptyQueue({ environment }: Product): Promise<void> {
  const redis = new Redis(environment['REDIS_URL'] ?? '');
  await redis.del(`${environment['REDIS_PREFIX']}:send-bulk:wait`);
  redis.disconnect();
}

interface During {
  durations: number[];
  left: number;
  perSecond: number;
}

async function whileItWaits(product: Product, db: Db, load: CampaignLoad): Promise<During> {
  await writeCampaign(db, load.waiting, product.webhook.phoneNumberId);
  const sentSome = async (): Promise<boolean> => (await campaignCounts(db)).sent >= 100;
  await until('the campaign to be under way', sentSome, PATIENCE_MS);
  const from = await campaignCounts(db);
  const began = performance.now();
  const { durations } = await answerTimes(product, db, load);
  const seconds = (performance.now() - began) / 1_000;
  const { sent, waiting } = await campaignCounts(db);
  return { durations, left: waiting, perSecond: (sent - from.sent) / seconds };
}

/** Posts one round and waits until each of its messages is answered; gives how long each answer took. */
async function answerTimes(product: Product, db: Db, load: CampaignLoad): Promise<{ durations: number[] }> {
  const since = new Date();
  await postRound(product.webhook, load.messages, CUSTOMERS, load.perSecond);
  const open = { receivedAt: { $gte: since }, state: 'received' } as const;
  const inbound = db.collection<InboundMessage>('inbound');
  await until('every message taken', async () => (await inbound.countDocuments(open)) === 0, PATIENCE_MS);
  const unsent = { origin: 'assistant', nextAt: { $type: 'date' } } as const;
  const outbox = db.collection<OutboxEntry>('outbox');
  await until('every answer sent', async () => (await outbox.countDocuments(unsent)) === 0, PATIENCE_MS);
  return { durations: await durationsSince(db, since) };
}

async function durationsSince(db: Db, since: Date): Promise<number[]> {
  const messages = await db
    .collection<InboundMessage>('inbound')
    .find({ receivedAt: { $gte: since } })
    .toArray();
  const turnIds = [...new Set(messages.flatMap(({ turnId }) => turnId ?? []))];
  const entries = await db
    .collection<OutboxEntry>('outbox')
    .find({ _id: { $in: turnIds } })
    .toArray();
  const sentAt = new Map(entries.map(({ _id, parts }) => [_id, parts[0]?.sentAt]));
  return messages.map(({ turnId, receivedAt }) => {
    const sent = sentAt.get(turnId ?? '');
    if (!sent) throw new Error('a message without an answer');
    return sent.getTime() - receivedAt.getTime();
  });
}

function figures(load: CampaignLoad, during: During, calm: number[]): CampaignFigures {
  const answers = timesOf(during.durations);
  const baseline = timesOf(calm);
  return {
    waiting: load.waiting,
    left: during.left,
    campaign_per_s: rounded(during.perSecond),
    answers,
    baseline,
    added_p50_ms: rounded(answers.p50_ms - baseline.p50_ms),
    added_p99_ms: rounded(answers.p99_ms - baseline.p99_ms),
    ratio_p50: rounded(answers.p50_ms / baseline.p50_ms),
    ratio_p99: rounded(answers.p99_ms / baseline.p99_ms),
  };
}

function timesOf(durations: readonly number[]): AnswerTimes {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50_ms: at(0.5), p99_ms: at(0.99) };
}

function inWords(durations: readonly number[]): string {
  const { p50_ms, p99_ms } = timesOf(durations);
  return `p50 ${p50_ms} ms, p99 ${p99_ms} ms`;
}
