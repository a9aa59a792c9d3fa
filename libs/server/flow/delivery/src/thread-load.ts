import { Injectable } from '@nestjs/common';

/** Looked at no more often: shorter times say little. */
const WINDOW_MS = 100;
/** What a longer time says on average hides how it is now. */
const LONGEST_WINDOW_MS = 1_000;
/** Above this share of the time, whoever comes next waits noticeably. */
const BUSY = 0.7;

/** How busy the one thread of this process is, with whatever it does, or how long others keep it from the processor. */
@Injectable()
export class ThreadLoad {
  private seen = performance.eventLoopUtilization();
  private seenAt = performance.now();
  private share = 0;

  get isBusy(): boolean {
    const now = performance.now();
    if (now - this.seenAt > LONGEST_WINDOW_MS) {
      // Whoever can wait looks again in a moment, and is told how it is then.
      this.seen = performance.eventLoopUtilization();
      this.seenAt = now;
      this.share = 1;
    } else if (now - this.seenAt >= WINDOW_MS) {
      const next = performance.eventLoopUtilization();
      this.share = performance.eventLoopUtilization(next, this.seen).utilization;
      this.seen = next;
      this.seenAt = now;
    }
    return this.share > BUSY;
  }
}
