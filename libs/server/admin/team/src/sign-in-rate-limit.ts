import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { callerNetwork } from '@feelori/platform/auth';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { backoffMs, LocalSignInRateLimit, MEMORY_MS } from './sign-in-backoff';

const DEADLINE_MS = 250;

/**
 * Slows down guessing by account and network together, so that nobody can lock somebody else out (docs/security.md §1).
 * Unknown accounts are slowed in the same way.
 */
@Injectable()
export class SignInRateLimit {
  private readonly local: LocalSignInRateLimit;

  constructor(
    private readonly settings: Settings,
    private readonly redis: CacheRedis,
    clock: Clock,
  ) {
    this.local = new LocalSignInRateLimit(clock);
  }

  /**
   * Counts an attempt before it is made. Null: go on. Otherwise the milliseconds to wait. This process counts too, so
   * that a slow Redis in the middle of a burst gives nobody a second set of free tries.
   */
  async begin(email: string, address: string): Promise<number | null> {
    const key = this.key(email, address);
    const here = this.local.begin(key);
    if (here !== null) return here;
    try {
      return await this.redis.within(DEADLINE_MS, 'sign-in rate limit', () => this.beginShared(key));
    } catch {
      return null;
    }
  }

  /** Forgets the attempts after one that succeeded. */
  async release(email: string, address: string): Promise<void> {
    const key = this.key(email, address);
    this.local.release(key);
    const forget = (redis: CacheRedis): Promise<unknown> => redis.del(`${key}:tries`, `${key}:wait`);
    await this.redis.within(DEADLINE_MS, 'sign-in rate limit', forget).catch(() => undefined);
  }

  /** `SET NX` lets exactly one of several parallel attempts through once the free ones are used up. */
  private async beginShared(key: string): Promise<number | null> {
    const left = await this.redis.pttl(`${key}:wait`);
    if (left > 0) return left;
    const tries = await this.redis.incr(`${key}:tries`);
    await this.redis.pexpire(`${key}:tries`, MEMORY_MS);
    const wait = backoffMs(tries);
    if (wait === 0) return null;
    const passed = await this.redis.set(`${key}:wait`, '1', 'PX', wait, 'NX');
    return passed === 'OK' ? null : wait;
  }

  private key(email: string, address: string): string {
    const who = `${email.toLowerCase()}|${callerNetwork(address)}`;
    return redisKey(this.settings.redis.prefix, 'sign-in', hash('sha256', who, 'base64url'));
  }
}
