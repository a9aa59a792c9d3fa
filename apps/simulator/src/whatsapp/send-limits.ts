import type { Clock } from '../clock';
import { graphError, type GraphError } from './graph-error';

/** Pace limits of one business number (docs/whatsapp.md §5). `null` switches a limit off. */
export interface SendPace {
  /** Messages a second over all customers. */
  throughput: number | null;
  /** Messages that may be sent to one customer at once … */
  pair_burst: number | null;
  /** … each of which is paid back after so many seconds. */
  pair_seconds: number;
}

const META_PACE: SendPace = { throughput: 80, pair_burst: 45, pair_seconds: 6 };
const WIDE_PACE: SendPace = { throughput: null, pair_burst: null, pair_seconds: 6 };
const DAY_MS = 86_400_000;

/** Where a closed 24-hour window shows: in the answer, in a `failed` status, or not at all. */
export type WindowMode = 'sync' | 'async' | 'off';

/** The customer-service window and the pace limits, by the simulated clock. */
export class SendLimits {
  pace: SendPace = { ...META_PACE };
  window: WindowMode = 'sync';
  private readonly lastInbound = new Map<string, number>();
  private readonly pairs = new Map<string, { tokens: number; at: number }>();
  private second = 0;
  private inSecond = 0;

  constructor(private readonly clock: Clock) {}

  /** Meta's own figures, or none at all for load tests. */
  setPace(pace: Partial<SendPace> | 'meta' | 'wide'): void {
    if (pace === 'meta') this.pace = { ...META_PACE };
    else if (pace === 'wide') this.pace = { ...WIDE_PACE };
    else this.pace = { ...this.pace, ...pace };
  }

  /** A customer wrote: the window opens until 24 h after the message's time (milliseconds). */
  recordInbound(waId: string, at: number): void {
    this.lastInbound.set(waId, Math.max(at, this.lastInbound.get(waId) ?? 0));
  }

  /** When the customer's window closes (milliseconds), or null when it never opened. */
  windowEnd(waId: string): number | null {
    const last = this.lastInbound.get(waId);
    return last === undefined ? null : last + DAY_MS;
  }

  /** When each customer last wrote, for keeping over a restart. */
  windows(): Array<[waId: string, lastInbound: number]> {
    return [...this.lastInbound];
  }

  /** The refusal for a free-form message outside the window, or null. */
  outsideWindow(waId: string): GraphError | null {
    const end = this.windowEnd(waId);
    if (this.window === 'off' || (end !== null && this.clock.now() < end)) return null;
    const why =
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.';
    return graphError(131047, why, 2494010);
  }

  /** Takes one send out of the throughput and pair budgets; the refusal when one is used up. */
  take(waId: string): GraphError | null {
    const { throughput, pair_burst: burst } = this.pace;
    const now = this.clock.now();
    if (throughput !== null) {
      const second = Math.floor(now / 1000);
      if (second !== this.second) [this.second, this.inSecond] = [second, 0];
      this.inSecond += 1;
      if (this.inSecond > throughput) {
        return graphError(130429, 'Cloud API message throughput has been reached.');
      }
    }
    if (burst === null) return null;
    const pair = this.pairs.get(waId) ?? { tokens: burst, at: now };
    const refill = Math.max(0, now - pair.at) / (this.pace.pair_seconds * 1000);
    pair.tokens = Math.min(burst, pair.tokens + refill);
    pair.at = now;
    this.pairs.set(waId, pair);
    if (pair.tokens < 1) {
      return graphError(
        131056,
        'Too many messages sent from this phone number to the same customer in a short period of time.',
      );
    }
    pair.tokens -= 1;
    return null;
  }

  /** Everything back to Meta's figures, no customer has written. */
  reset(): void {
    this.pace = { ...META_PACE };
    this.window = 'sync';
    this.lastInbound.clear();
    this.pairs.clear();
    this.inSecond = 0;
  }
}
