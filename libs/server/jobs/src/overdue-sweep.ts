import { Injectable } from '@nestjs/common';
import { pause } from '@feelori/platform/clock';
import { InProcessWakeUps } from './in-process-wake-ups';
import type { JobName } from './job-list';
import { WakeUps } from './wake-ups';

/** Conversations in a page: few commands for many, and none of them long enough to keep others waiting. */
export const SWEEP_PAGE = 500;
/** Handed over before it is looked again whether that is still called for: a turn may take half a minute. */
const HANDED_AT_ONCE = 25;
/** So many pages in a row of which all is queued already, and the rest is taken to be queued too. */
const QUEUED_PAGES = 4;
/** Even so everything is looked through this often, and never more than a tenth of the time. */
const THOROUGH_EVERY_MS = 30_000;
const THOROUGH_SHARE = 10;

/** A page that Redis did not take in time, though nobody found it ill, is tried again: it is busy, or this process is. */
const PAGE_TRIES = 4;
const PAGE_REST_MS = 1_000;

/** Wakes all that is overdue: page by page through the queue, or straight to the stage of this process. */
@Injectable()
export class OverdueSweep {
  private readonly thoroughAt = new Map<JobName, number>();

  constructor(
    private readonly wakeUps: WakeUps,
    private readonly inProcess: InProcessWakeUps,
  ) {}

  /**
   * Puts into the queue what is not there already; gives how many that were. Stops where Redis stops taking them, and
   * early where a long stretch turns out to be queued. Rejects when the database fails.
   */
  async enqueue(job: JobName, pages: AsyncIterable<readonly string[]>, signal: AbortSignal): Promise<number> {
    const began = performance.now();
    const looksAtAll = began >= (this.thoroughAt.get(job) ?? 0);
    let [woken, queuedPages, isFirst] = [0, 0, true];
    for await (const page of pages) {
      const { count, tries } = await this.takePage(job, page, { thorough: isFirst, signal });
      if (count === null) {
        // Where it stopped nobody knows: the next run looks at all of it.
        this.thoroughAt.delete(job);
        return woken;
      }
      isFirst = false;
      woken += count;
      // What a late try put in is found by the next one as if it had been there.
      queuedPages = count === 0 && tries === 1 ? queuedPages + 1 : 0;
      if (signal.aborted || (queuedPages >= QUEUED_PAGES && !looksAtAll)) return woken;
    }
    const end = performance.now();
    this.thoroughAt.set(job, end + Math.max(THOROUGH_EVERY_MS, THOROUGH_SHARE * (end - began)));
    return woken;
  }

  /**
   * Hands over to the stage of this process as it has room; gives how many it took. Several workers may do it at the
   * same time: each goes through a page in an order of its own, and the claim in the database decides who works.
   * Ends early once the queue has been well for a while. Rejects when the database fails.
   */
  async handOver(
    job: JobName,
    pages: AsyncIterable<readonly string[]>,
    signal: AbortSignal,
  ): Promise<number> {
    let taken = 0;
    for await (const page of pages) {
      const ids = shuffled(page);
      for (let at = 0; at < ids.length; at += HANDED_AT_ONCE) {
        taken += await this.inProcess.handOver(job, ids.slice(at, at + HANDED_AT_ONCE), signal);
        if (signal.aborted || !this.wakeUps.isDirect) return taken;
      }
    }
    return taken;
  }

  /** `count` is null where Redis takes nothing. */
  private async takePage(
    job: JobName,
    page: readonly string[],
    { thorough, signal }: { thorough: boolean; signal: AbortSignal },
  ): Promise<{ count: number | null; tries: number }> {
    for (let tries = 1; ; tries += 1) {
      const count = await this.wakeUps.reenqueue(job, page, thorough);
      const isOver = tries === PAGE_TRIES || signal.aborted || this.wakeUps.isDirect;
      if (count !== null || isOver) return { count, tries };
      await pause(PAGE_REST_MS, signal).catch(() => undefined);
    }
  }
}

function shuffled(ids: readonly string[]): string[] {
  const rest = [...ids];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [rest[at], rest[other]] = [rest[other] ?? '', rest[at] ?? ''];
  }
  return rest;
}
