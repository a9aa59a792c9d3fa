/** The simulated world's time: real time plus an offset that tests and the phone page can jump. */
export class Clock {
  private offsetMs = 0;

  /** Now in milliseconds since the epoch, jumps included. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Now in whole seconds since the epoch, the unit of WhatsApp's timestamps. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Now as an ISO 8601 string, the unit of Shopify's timestamps. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Moves the clock by so many milliseconds (negative goes back). */
  jump(ms: number): void {
    this.offsetMs += ms;
  }

  /** Sets the clock to a moment given in milliseconds since the epoch; it runs on from there. */
  set(epochMs: number): void {
    this.offsetMs = epochMs - Date.now();
  }

  /** How far the clock is from real time, in milliseconds. */
  offset(): number {
    return this.offsetMs;
  }

  /** Back to real time. */
  reset(): void {
    this.offsetMs = 0;
  }
}
