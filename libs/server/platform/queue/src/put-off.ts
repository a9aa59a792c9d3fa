import { DelayedError, type Job } from 'bullmq';

/** The job goes on after `ms`. Always rejects, with what BullMQ wants to see from a processor. */
export async function putOff(job: Job, ms: number, token: string | undefined): Promise<never> {
  // BullMQ takes the difference to the same clock, at once.
  // eslint-disable-next-line no-restricted-syntax
  await job.moveToDelayed(Date.now() + ms, token);
  throw new DelayedError();
}
