import type { Clock } from '@feelori/platform/clock';
import { type BackendFactory, createRedisBackend, type RedisQueueBackend } from 'bullmq';

/** Where BullMQ's scripts are told the time of day: behind their keys. */
const TIME_AT: Readonly<Record<string, number>> = {
  moveToActive: 12,
  moveToDelayed: 12,
  retryJob: 12,
  moveToFinished: 15,
  changeDelay: 5,
  moveStalledJobsToWait: 11,
};
/** Where these say when the next job that waits is due; the worker compares it with its machine's clock. */
const DUE_AT = 3;
const SAY_DUE = new Set(['moveToActive', 'moveToDelayed', 'moveToFinished']);

type RunScript = RedisQueueBackend['execCommand'];

/**
 * BullMQ keeps the moments at which jobs are due by the clock of whichever machine puts them in, and takes them up by
 * that of any worker's. With this all of them go by `Clock`: what passes between BullMQ and Redis is put right here.
 */
export function sharedTimeBackend(clock: Clock): BackendFactory<RedisQueueBackend> {
  return (...args) => {
    const backend = createRedisBackend(...args);
    const runScript: RunScript = backend.execCommand.bind(backend);
    const add = backend.addJobToTransaction.bind(backend);
    const waitForJob = backend.waitForJob.bind(backend);
    return Object.assign(backend, {
      execCommand: timed(clock, runScript),
      addJobToTransaction: (...[client, job, ...rest]: Parameters<typeof add>) =>
        add(client, { ...job, timestamp: clock.ms() }, ...rest),
      waitForJob: async (seconds: number) => {
        const marker = await waitForJob(seconds);
        return marker && { ...marker, score: byMachine(clock, marker.score) };
      },
    });
  };
}

function timed(clock: Clock, run: RunScript): RunScript {
  return (client, name, args: unknown[]): unknown => {
    const at = TIME_AT[name];
    if (at === undefined || !(Number(args[at]) > 0)) return run(client, name, args);
    const answer: unknown = run(client, name, args.with(at, clock.ms()));
    return SAY_DUE.has(name) ? Promise.resolve(answer).then((told) => dueByMachine(clock, told)) : answer;
  };
}

/** An answer that is no list is an error's code, or nothing. */
function dueByMachine(clock: Clock, told: unknown): unknown {
  if (!Array.isArray(told)) return told;
  const due: unknown = told[DUE_AT];
  return typeof due === 'number' ? told.with(DUE_AT, byMachine(clock, due)) : told;
}

/** Zero stands for now. */
function byMachine(clock: Clock, ms: number): number {
  return ms > 0 ? ms + clock.aheadMs() : ms;
}
