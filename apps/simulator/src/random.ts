/** A small seedable random source (mulberry32), so that a failing run can be repeated from its seed. */
export class Random {
  private state: number;

  constructor(private seed: number) {
    this.state = seed >>> 0;
  }

  /** The next number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** True in so many of a hundred cases. */
  chance(percentage: number): boolean {
    return percentage >= 100 || (percentage > 0 && this.next() * 100 < percentage);
  }

  /** Starts the sequence again, from a new seed when one is given. */
  reseed(seed: number = this.seed): void {
    this.seed = seed;
    this.state = seed >>> 0;
  }
}
