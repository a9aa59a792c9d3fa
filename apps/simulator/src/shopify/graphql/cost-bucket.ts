/** The numbers of `extensions.cost.throttleStatus`. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

const STANDARD = { maximum: 2000, restoreRate: 100 };

/** Shopify's leaky bucket of query points; it refills by `restoreRate` a second of real time. */
export class CostBucket {
  private maximum = STANDARD.maximum;
  private restoreRate = STANDARD.restoreRate;
  private available = STANDARD.maximum;
  private since: number;

  constructor(private readonly now: () => number) {
    this.since = now();
  }

  /** Takes the points of a query; false (and nothing taken) when there are too few: THROTTLED. */
  take(points: number): boolean {
    this.refill();
    if (points > this.available) return false;
    this.available -= points;
    return true;
  }

  /** Gives back what a query asked for but did not use. */
  giveBack(points: number): void {
    this.available = Math.min(this.maximum, this.available + points);
  }

  /** What every answer reports. */
  status(): ThrottleStatus {
    this.refill();
    return {
      maximumAvailable: this.maximum,
      currentlyAvailable: Math.floor(this.available),
      restoreRate: this.restoreRate,
    };
  }

  /** Another plan, or an empty bucket, for tests. */
  resize(
    maximum: number = STANDARD.maximum,
    restoreRate: number = STANDARD.restoreRate,
    available = maximum,
  ): void {
    this.maximum = maximum;
    this.restoreRate = restoreRate;
    this.available = Math.min(maximum, available);
    this.since = this.now();
  }

  private refill(): void {
    const now = this.now();
    const gained = (Math.max(0, now - this.since) / 1000) * this.restoreRate;
    this.available = Math.min(this.maximum, this.available + gained);
    this.since = now;
  }
}
