import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { RedisWatch } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { databaseLook, type Dependency, type DependencyLook, redisLook, upstreamLook } from './dependency';
import { OtherLooks } from './other-looks';
import { SinceWhen } from './since-when';
import { StoreChecks } from './store-checks';

/** Looks at all we depend on, over the connections we have; nothing new is opened for it. */
@Injectable()
export class Dependencies {
  private readonly sinceWhen: SinceWhen;

  constructor(
    private readonly checks: StoreChecks,
    private readonly redisWatch: RedisWatch,
    private readonly breakers: BreakerBoard,
    private readonly others: OtherLooks,
    clock: Clock,
  ) {
    this.sinceWhen = new SinceWhen(() => clock.now().toISOString());
  }

  /** Never rejects, and takes `ms` at most. */
  async look(ms: number): Promise<Dependency[]> {
    const [written, breakers, others] = await Promise.all([
      this.checks.databaseMs(ms).catch(() => null),
      this.breakers.list(),
      this.others.look(ms),
    ]);
    const looks = [
      databaseLook(written),
      ...this.redisWatch.views().map(redisLook),
      ...breakers.map((view) => upstreamLook(view, this.breakers.latencyMs(view.name))),
      ...others,
    ];
    const opened = new Map(breakers.map(({ name, since }) => [name, since]));
    return looks.map((look) => this.withSince(look, opened.get(look.name) ?? null));
  }

  /** What all processes know of a breaker goes before what this one has seen. */
  private withSince(look: DependencyLook, shared: string | null): Dependency {
    const seen = this.sinceWhen.note(look.name, look.state);
    return { ...look, since: shared ?? seen };
  }
}
