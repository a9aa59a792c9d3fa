import { Injectable } from '@nestjs/common';
import type { BreakerView } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { Breaker, type BreakerOptions } from './breaker';
import {
  BREAKER_CLOSED,
  breakerForced,
  type BreakerLimits,
  type BreakerMemory,
  breakerPhase,
  breakerView,
} from './breaker-rules';
import { BreakerHistory, type PastChange } from './breaker-history';
import { type MemoryChange, SharedMemory } from './shared-memory';
import type { MetTrouble } from './trouble';
import { UpstreamTroubles } from './upstream-troubles';

/** The upstreams we know from the start, so that all are listed before the first call. */
const UPSTREAMS = ['whatsapp', 'shopify', 'gemini', 'openai'];

/** Hears how a breaker stands; `madeHere` is true in exactly one process for each change. */
export type BreakerListener = (view: BreakerView, madeHere: boolean) => void;

/** All breakers of the product: `breakers.get('gemini').run(() => call())`. */
@Injectable()
export class BreakerBoard {
  private readonly breakers = new Map<string, Breaker>();
  private readonly memories = new Map<string, SharedMemory>();
  private readonly troubles = new Map<string, UpstreamTroubles>();
  private readonly histories = new Map<string, BreakerHistory>();
  private readonly listeners: BreakerListener[] = [];
  private limits: () => BreakerLimits;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly redis: CacheRedis,
  ) {
    const { live } = settings;
    this.limits = () => ({
      failures: live['pace.breaker_failures'],
      openMs: live['pace.breaker_open_seconds'] * 1_000,
    });
    UPSTREAMS.forEach((name) => this.memoryOf(name));
  }

  /** The breaker of that name; the first call decides how errors are judged. */
  get(name: string, options: Pick<BreakerOptions, 'judge'> = {}): Breaker {
    const known = this.breakers.get(name);
    if (known) return known;
    const breaker = new Breaker(this.memoryOf(name), this.clock, {
      ...options,
      limits: () => this.limits(),
      onChange: (after, before) => this.changed(name, before, after),
    });
    this.breakers.set(name, breaker);
    return breaker;
  }

  /** Goes by these limits from now on, asked each time; before it are those of the start. */
  follow(limits: () => BreakerLimits): void {
    this.limits = limits;
  }

  /** Tells of every change this process makes, or sees that another has made. */
  onChange(listener: BreakerListener): void {
    this.listeners.push(listener);
  }

  /** How every breaker stands now, by name. */
  async list(): Promise<BreakerView[]> {
    const memories = [...this.memories.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const known = await Promise.all(memories.map((memory) => memory.ask()));
    const now = this.clock.ms();
    return memories.map(({ name }, at) => breakerView(name, known[at] ?? BREAKER_CLOSED, now));
  }

  /** The same, each with what calls met of late. */
  async standing(): Promise<{ view: BreakerView; troubles: MetTrouble[] }[]> {
    const names = [...this.memories.keys()];
    const [views, met] = await Promise.all([
      this.list(),
      Promise.all(names.map((name) => this.troublesOf(name).list())),
    ]);
    const troubles = new Map(names.map((name, at) => [name, met[at] ?? []]));
    return views.map((view) => ({ view, troubles: troubles.get(view.name) ?? [] }));
  }

  /** How long the last call of this process that worked took; null where there was none. */
  latencyMs(name: string): number | null {
    return this.breakers.get(name)?.lastMs ?? null;
  }

  /** What is the matter with calls of that upstream, beyond what its breaker says. */
  troublesOf(name: string): UpstreamTroubles {
    const known = this.troubles.get(name);
    if (known) return known;
    const troubles = new UpstreamTroubles(this.redis, this.settings.redis.prefix, name, this.clock);
    this.troubles.set(name, troubles);
    return troubles;
  }

  /**
   * A person opens a breaker, or closes it whatever was counted; as it is then. Null for a name that is none;
   * `away: true` where only this process knows of it, since Redis does not answer. `by` is a user id.
   */
  async put(
    name: string,
    to: 'open' | 'closed',
    by: string,
  ): Promise<{ view: BreakerView; away: boolean } | null> {
    const memory = this.memories.get(name);
    if (memory === undefined) return null;
    await memory.ask();
    const now = this.clock.ms();
    const { before, after } = await memory.change((known) =>
      to === 'open' ? breakerForced(known, now) : BREAKER_CLOSED,
    );
    const what = to === 'open' ? 'forced' : 'reset';
    if (before !== after) {
      await this.historyOf(name).note({ what, at: now, failures: before.failures, by });
    }
    if (breakerPhase(before) !== breakerPhase(after)) this.tell(name, after, true);
    return { view: breakerView(name, after, now), away: memory.isAway };
  }

  /** How it changed, newest first; null for a name that is none. Rejects where Redis does not answer. */
  async history(name: string): Promise<PastChange[] | null> {
    return this.memories.has(name) ? this.historyOf(name).list() : null;
  }

  private historyOf(name: string): BreakerHistory {
    const known = this.histories.get(name);
    if (known) return known;
    const history = new BreakerHistory(this.redis, this.settings.redis.prefix, name);
    this.histories.set(name, history);
    return history;
  }

  /** This process made the change. That a probe failed is no line of its own: the next one, or the end, says so. */
  private changed(name: string, before: BreakerMemory, after: BreakerMemory): void {
    const phase = breakerPhase(after);
    if (phase !== 'open' || breakerPhase(before) === 'closed') {
      const what = phase === 'open' ? 'opened' : phase;
      const failures = Math.max(before.failures, after.failures);
      void this.historyOf(name).note({ what, at: this.clock.ms(), failures, by: '' });
    }
    this.tell(name, after, true);
  }

  private memoryOf(name: string): SharedMemory {
    const known = this.memories.get(name);
    if (known) return known;
    const seen = ({ before, after }: MemoryChange): void => {
      if (breakerPhase(before) !== breakerPhase(after)) this.tell(name, after, false);
    };
    const memory = new SharedMemory(this.redis, this.settings.redis.prefix, name, seen);
    this.memories.set(name, memory);
    return memory;
  }

  private tell(name: string, after: BreakerMemory, madeHere: boolean): void {
    const view = { ...breakerView(name, after, this.clock.ms()), state: breakerPhase(after) };
    this.listeners.forEach((listener) => listener(view, madeHere));
  }
}
