import { isWritesOnly, type RedisFault } from './redis-fault';

/** What a call needs of Redis. `reads` is also right for publishing: a server that refuses writes still does it. */
export type RedisNeeds = 'writes' | 'reads';

/** What is known is acted upon this long; within it somebody looks again (`RedisWatch`, every second). */
const KNOWN_MS = 2_500;
/** One late answer may be chance. */
const SILENT_CALLS = 2;

/**
 * What this process knows of one Redis, so that a server that hangs or refuses costs the first few calls their
 * deadline, and the others nothing.
 */
export class RedisState {
  private fault: RedisFault | null = null;
  private knownAt = -Infinity;
  private faultAt = -Infinity;
  private silentCalls = 0;

  /** `now` gives milliseconds that only go forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Why a call need not be tried; null = try. */
  refusal(needs: RedisNeeds): RedisFault | null {
    if (this.fault === null || this.now() - this.knownAt > KNOWN_MS) return null;
    return needs === 'reads' && isWritesOnly(this.fault) ? null : this.fault;
  }

  /** Whether a fault is known, or was at any time within the last `ms`. */
  wasIllWithin(ms: number): boolean {
    return this.now() - this.faultAt <= ms;
  }

  /** A call went through. What it says of writes when it was a read: nothing. */
  noteSuccess(needs: RedisNeeds): void {
    this.silentCalls = 0;
    if (this.fault !== null && (needs === 'writes' || !isWritesOnly(this.fault))) this.fault = null;
  }

  /** A call failed in a way that says something about Redis. */
  noteFault(fault: RedisFault): void {
    this.silentCalls = fault === 'silent' ? this.silentCalls + 1 : 0;
    if (fault === 'silent' && this.silentCalls < SILENT_CALLS) return;
    // A call cannot tell why nobody answers; who looked on purpose can.
    if (fault === 'silent' && this.refusal('writes') !== null) this.learn(this.fault ?? fault);
    else this.learn(fault);
  }

  /** Somebody looked on purpose. */
  setFault(fault: RedisFault | null): void {
    this.silentCalls = 0;
    if (fault === null) this.fault = null;
    else this.learn(fault);
  }

  private learn(fault: RedisFault): void {
    this.fault = fault;
    this.knownAt = this.now();
    this.faultAt = this.knownAt;
  }
}
