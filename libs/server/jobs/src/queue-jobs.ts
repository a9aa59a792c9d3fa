import { withDeadline } from '@feelori/platform/clock';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { WakeUp } from './job-list';

/** How the wake-up of a conversation stands in the queue. `lost`: its key points at a job that nobody will work on. */
export type JobStanding = 'none' | 'lost' | 'delayed' | 'there';

/** So many jobs a call are looked up one by one, each in every list of its queue. */
const LOOKED_UP = 20;
const LOOK_UP_MS = 1_000;
/** States of a job that nobody will work on; `unknown` is in no list. */
const ENDED = new Set(['unknown', 'completed', 'failed']);

/**
 * How the jobs of these conversations stand, in their order, in two round trips for all. Rejects when Redis fails.
 * The key of a conversation names its job (`deduplication`), and the job's own fields say whether it has ended.
 */
export async function jobStandings(
  redis: Redis,
  queue: Queue<WakeUp>,
  conversationIds: readonly string[],
): Promise<JobStanding[]> {
  const jobIds = await redis.mget(conversationIds.map((id) => keyOf(queue, id)));
  const fields = redis.pipeline();
  for (const jobId of jobIds) {
    if (jobId !== null) fields.hmget(queue.toKey(jobId), 'finishedOn', 'delay', 'name');
  }
  const answers = (await fields.exec()) ?? [];
  return jobIds.map((jobId) => (jobId === null ? 'none' : standingOf(answers.shift())));
}

/** The keys of these conversations are free again: the next wake-up makes a job. */
export async function freeKeys(
  redis: Redis,
  queue: Queue<WakeUp>,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length > 0) await redis.unlink(conversationIds.map((id) => keyOf(queue, id)));
}

/**
 * Those of the first few conversations whose job seems to be there and yet is in none of the queue's lists, as after
 * Redis lost a part of what it knew. Slow for each, so only a few are looked up.
 */
export async function strayJobs(queue: Queue<WakeUp>, conversationIds: readonly string[]): Promise<string[]> {
  const some = conversationIds.slice(0, LOOKED_UP);
  const isStray = async (id: string): Promise<boolean> => {
    const jobId = await queue.getDeduplicationJobId(id);
    return jobId !== null && ENDED.has(await queue.getJobState(jobId));
  };
  const stray = await withDeadline(Promise.all(some.map(isStray)), LOOK_UP_MS, 'look at jobs');
  return some.filter((_, at) => stray[at]);
}

function keyOf(queue: Queue<WakeUp>, conversationId: string): string {
  return `${queue.toKey('de')}:${conversationId}`;
}

function standingOf(answer: [Error | null, unknown] | undefined): JobStanding {
  const [error, fields] = answer ?? [];
  if (error) throw error;
  const [finishedOn, delay, name] = fields as (string | null)[];
  if (name === null || finishedOn !== null) return 'lost';
  return Number(delay) > 0 ? 'delayed' : 'there';
}
