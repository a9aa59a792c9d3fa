import { isReply, isWritesOnly, type RedisFault } from './redis-fault';

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

  /**
   * Whether Redis was found ill within the last `ms`: by whoever looked on purpose, or by its own words. That a call was
   * answered late says nothing here; the call may have waited for us.
   */
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
    const isKnown = fault === 'silent' && this.refusal('writes') !== null;
    this.learn(isKnown ? (this.fault ?? fault) : fault);
    if (isReply(fault)) this.faultAt = this.knownAt;
  }

  /** Somebody looked on purpose. */
  setFault(fault: RedisFault | null): void {
    this.silentCalls = 0;
    this.fault = null;
    if (fault === null) return;
    this.learn(fault);
    this.faultAt = this.knownAt;
  }

  private learn(fault: RedisFault): void {
    this.fault = fault;
    this.knownAt = this.now();
  }
}
