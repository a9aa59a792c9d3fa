import { Injectable, Logger } from '@nestjs/common';
import { Shutdown } from '@feelori/platform/lifecycle';
import { StateLog } from '@feelori/platform/log';
import { LRUCache } from 'lru-cache';
import { type JobName, JOBS } from './job-list';

const MOST_FAILURES = 10_000;
const LONGEST_REST_MS = 15_000;

interface Stage {
  take: (conversationId: string, handed: unknown) => Promise<void>;
  /** Conversations under way, and whether each was woken again meanwhile. */
  underWay: Map<string, boolean>;
  /** Conversations that failed last time: how often in a row, and until when a sweep leaves them alone. */
  failed: LRUCache<string, { times: number; until: number }>;
  /** Nothing is taken before this time. */
  pausedUntil: number;
  /** Called once when a place is free. */
  waiting: (() => void)[];
}

/** A place in a stage that is kept for one conversation; it has to be used or given back. */
export interface Place<Handed> {
  /** The stage works on the conversation, beginning with what it is handed. */
  use(handed: Handed): void;
  giveBack(): void;
}

/**
 * The short way of a wake-up: a stage that runs in this process is told directly, without the queue. What is lost with
 * the process is found by the stage's sweeper, as is a wake-up that Redis lost (docs/decisions/0004). While Redis is
 * away the sweepers hand over what they find this way (docs/decisions/0031).
 */
@Injectable()
export class InProcessWakeUps {
  private readonly states = new StateLog(new Logger('Jobs'));
  private readonly stages = new Map<JobName, Stage>();
  private readonly running = new Set<Promise<void>>();

  /** Nothing new is taken once the process ends; what is under way goes on while the stores are still there. */
  constructor(private readonly shutdown: Shutdown) {
    shutdown.register('work in this process', () => {
      for (const stage of this.stages.values()) wakeWaiting(stage);
      return Promise.all(this.running);
    });
  }

  /** From now on `take` gets this job's conversations, each one at a time. It sees to what it cannot do now. */
  register<Handed>(
    job: JobName,
    take: (conversationId: string, handed: Handed | undefined) => Promise<void>,
  ): void {
    this.stages.set(job, {
      // What is handed over comes from `reserve`, whose callers agree with the stage on what that is.
      take: take as Stage['take'],
      underWay: new Map(),
      failed: new LRUCache({ max: MOST_FAILURES }),
      pausedUntil: 0,
      waiting: [],
    });
  }

  /** Whether the stage takes this conversation now; if not, it has to go by the queue. */
  offer(job: JobName, conversationId: string): boolean {
    const stage = this.stages.get(job);
    if (stage === undefined || this.shutdown.begun || isPaused(stage)) return false;
    if (stage.underWay.has(conversationId)) {
      stage.underWay.set(conversationId, true);
      return true;
    }
    if (!hasRoom(job, stage)) return false;
    this.start(job, stage, conversationId);
    return true;
  }

  /**
   * Keeps a place for this conversation, with nobody else of this process at it; null where there is none, or somebody
   * is at it. What the stage is woken for meanwhile it does afterwards. The process does not end before it is used.
   */
  reserve<Handed>(job: JobName, conversationId: string): Place<Handed> | null {
    const stage = this.stages.get(job);
    if (stage === undefined || this.shutdown.begun || isPaused(stage)) return null;
    if (stage.underWay.has(conversationId) || !hasRoom(job, stage)) return null;
    stage.underWay.set(conversationId, false);
    const { promise, resolve } = Promise.withResolvers<{ handed: Handed } | null>();
    const used = async (): Promise<void> => {
      const use = await promise;
      if (use !== null) return this.run(job, stage, conversationId, use.handed);
      if (stage.underWay.get(conversationId) === true) return this.run(job, stage, conversationId);
      leave(stage, conversationId);
    };
    this.note(used());
    return { use: (handed) => resolve({ handed }), giveBack: () => resolve(null) };
  }

  /**
   * Hands conversations to the stage as it has room for them; gives how many it took. Left out: those under way, and
   * those that failed a moment ago. Ends early, without the rest, once the stage is paused or the signal is aborted.
   */
  async handOver(job: JobName, conversationIds: readonly string[], signal: AbortSignal): Promise<number> {
    const stage = this.stages.get(job);
    if (stage === undefined) return 0;
    const wake = (): void => wakeWaiting(stage);
    signal.addEventListener('abort', wake);
    try {
      return await this.handOverTo(job, stage, conversationIds, signal);
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }

  /** The stage takes nothing new for `ms`; what is under way goes on. */
  pause(job: JobName, ms: number): void {
    const stage = this.stages.get(job);
    if (stage) stage.pausedUntil = performance.now() + ms;
  }

  private async handOverTo(
    job: JobName,
    stage: Stage,
    conversationIds: readonly string[],
    signal: AbortSignal,
  ): Promise<number> {
    const isOver = (): boolean => this.shutdown.begun || signal.aborted;
    let taken = 0;
    for (const id of conversationIds) {
      if (stage.underWay.has(id) || isResting(stage, id)) continue;
      while (!isOver() && !hasRoom(job, stage)) await new Promise<void>((go) => stage.waiting.push(go));
      if (isOver() || isPaused(stage)) break;
      if (stage.underWay.has(id)) continue;
      this.start(job, stage, id);
      taken += 1;
    }
    return taken;
  }

  private start(job: JobName, stage: Stage, conversationId: string): void {
    this.note(this.run(job, stage, conversationId));
  }

  private note(run: Promise<void>): void {
    this.running.add(run);
    void run.finally(() => this.running.delete(run));
  }

  /** Never rejects. A wake-up that comes while the conversation is worked on is good for one more time. */
  private async run(job: JobName, stage: Stage, conversationId: string, handed?: unknown): Promise<void> {
    const { take, underWay, failed } = stage;
    let first = handed;
    do {
      // What it was woken for while its place was kept comes after what is handed over.
      if (first === undefined) underWay.set(conversationId, false);
      try {
        await take(conversationId, first);
        failed.delete(conversationId);
        this.states.good(`work on ${job}`);
      } catch (error) {
        const times = (failed.get(conversationId)?.times ?? 0) + 1;
        failed.set(conversationId, { times, until: performance.now() + restMs(job, times) });
        const name = error instanceof Error ? error.name : 'unknown error';
        this.states.bad(`work on ${job}`, `left to the sweeper after ${name}`, error);
      }
      first = undefined;
    } while (underWay.get(conversationId) === true && !this.shutdown.begun);
    leave(stage, conversationId);
  }
}

function leave(stage: Stage, conversationId: string): void {
  stage.underWay.delete(conversationId);
  wakeWaiting(stage);
}

function hasRoom(job: JobName, stage: Stage): boolean {
  return stage.underWay.size < JOBS[job].concurrency;
}

function isPaused(stage: Stage): boolean {
  return performance.now() < stage.pausedUntil;
}

function isResting(stage: Stage, conversationId: string): boolean {
  return performance.now() < (stage.failed.get(conversationId)?.until ?? 0);
}

/** As the queue's pauses between tries. */
function restMs(job: JobName, times: number): number {
  return Math.min(JOBS[job].backoffMs * 2 ** (times - 1), LONGEST_REST_MS);
}

function wakeWaiting(stage: Stage): void {
  for (const go of stage.waiting.splice(0)) go();
}
