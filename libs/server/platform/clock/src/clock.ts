import { Injectable } from '@nestjs/common';

/** The time of day; injected, so that tests can set it. */
@Injectable()
export class Clock {
  /** Milliseconds since 1970. */
  ms(): number {
    return Date.now();
  }

  now(): Date {
    return new Date(this.ms());
  }

  /** Milliseconds that only go forward, for measuring how long something took. */
  monotonicMs(): number {
    return performance.now();
  }
}
