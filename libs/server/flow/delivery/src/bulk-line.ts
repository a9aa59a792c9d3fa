import { Injectable } from '@nestjs/common';
import { pause } from '@feelori/platform/clock';
import { SendPace } from './send-pace';
import { ThreadLoad } from './thread-load';

/** A customer who may not get the next message soon leaves the line to others. */
const STEP_ASIDE_MS = 500;
/** While answers take all there is, places in the queue's worker are given back after this long. */
const LONGEST_WAIT_MS = 3_000;
/** While the process is busy, answers have it; some of the rest goes all the same. */
const YIELD_MS = 50;
const YIELDS = 10;

/**
 * What nobody asked for waits here for the pace, one behind the other: each asks when the one before it has gone, and
 * thousands that wait cost no more than a question each. It leaves a busy process to the answers, too.
 */
@Injectable()
export class BulkLine {
  /** The last in each number's line. */
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(
    private readonly pace: SendPace,
    private readonly load: ThreadLoad,
  ) {}

  /** 0 = it may go, and is counted; else after how many milliseconds it is worth coming back. */
  async take(phoneNumberId: string, customerId: string, signal: AbortSignal): Promise<number> {
    const before = this.tails.get(phoneNumberId) ?? Promise.resolve();
    const mine = before.then(() => this.whenFree(phoneNumberId, customerId, signal));
    // Whatever comes of it, the next one follows.
    this.tails.set(
      phoneNumberId,
      mine.catch(() => undefined),
    );
    return mine;
  }

  private async whenFree(phoneNumberId: string, customerId: string, signal: AbortSignal): Promise<number> {
    for (let times = 0; times < YIELDS && this.load.isBusy && !signal.aborted; times += 1) {
      await pause(YIELD_MS);
    }
    let waited = 0;
    for (;;) {
      const ms = await this.pace.take(phoneNumberId, customerId, 'bulk');
      if (ms === 0) return 0;
      waited += ms;
      if (ms > STEP_ASIDE_MS || waited > LONGEST_WAIT_MS || signal.aborted) return ms;
      await pause(ms);
    }
  }
}
