import { Injectable } from '@nestjs/common';
import type { BreakerState, BreakerView } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { Breaker, type BreakerOptions } from './breaker';
import { BreakerMemoryStore } from './breaker-memory-store';
import { breakerView } from './breaker-rules';

/** The upstreams we know from the start, so that all are listed before the first call. */
const UPSTREAMS = ['whatsapp', 'shopify', 'gemini', 'openai'];

/** All breakers of the product: `breakers.get('gemini').run(() => call())`. */
@Injectable()
export class BreakerBoard {
  private readonly breakers = new Map<string, Breaker>();
  private readonly listeners: ((name: string, state: BreakerState) => void)[] = [];
  private readonly store: BreakerMemoryStore;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    redis: CacheRedis,
  ) {
    this.store = new BreakerMemoryStore(redis, settings.redis.prefix);
  }

  /** The breaker of that name; the first call decides which errors count. */
  get(name: string, options: Pick<BreakerOptions, 'countsAsFailure'> = {}): Breaker {
    const known = this.breakers.get(name);
    if (known) return known;
    const breaker = new Breaker(name, this.store, this.clock, {
      ...options,
      failures: this.settings.pace.breakerFailures,
      openMs: this.settings.pace.breakerOpenSeconds * 1_000,
      onChange: (changed, state) => this.listeners.forEach((tell) => tell(changed, state)),
    });
    this.breakers.set(name, breaker);
    return breaker;
  }

  /** Tells of every change this process makes. */
  onChange(listener: (name: string, state: BreakerState) => void): void {
    this.listeners.push(listener);
  }

  /** How every breaker stands now, by name. */
  async list(): Promise<BreakerView[]> {
    const names = [...new Set([...UPSTREAMS, ...this.breakers.keys()])].sort();
    const memories = await Promise.all(names.map((name) => this.store.read(name)));
    const now = this.clock.ms();
    return memories.map((memory, at) => breakerView(names[at] ?? '', memory, now));
  }
}
