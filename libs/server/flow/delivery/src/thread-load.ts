import { Injectable } from '@nestjs/common';

/** Looked at no more often: shorter times say little. */
const WINDOW_MS = 100;
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
    if (now - this.seenAt >= WINDOW_MS) {
      const next = performance.eventLoopUtilization();
      this.share = performance.eventLoopUtilization(next, this.seen).utilization;
      this.seen = next;
      this.seenAt = now;
    }
    return this.share > BUSY;
  }
}
