import { Injectable } from '@nestjs/common';
import type { BreakerView } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { RedisWatch } from '@feelori/platform/redis';
import { BreakerBoard, type MetTrouble } from '@feelori/platform/resilience';
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
    const [written, upstreams, others] = await Promise.all([
      this.checks.databaseMs(ms).catch(() => null),
      this.breakers.standing(),
      this.others.look(ms),
    ]);
    const looks = [
      databaseLook(written),
      ...this.redisWatch.views().map(redisLook),
      ...upstreams.map(({ view, troubles }) =>
        upstreamLook(view, this.breakers.latencyMs(view.name), troubles),
      ),
      ...others,
    ];
    const begun = new Map(upstreams.map(({ view, troubles }) => [view.name, begin(view, troubles)]));
    return looks.map((look) => this.withSince(look, begun.get(look.name) ?? null));
  }

  /** What all processes know of a breaker goes before what this one has seen. */
  private withSince(look: DependencyLook, shared: string | null): Dependency {
    const seen = this.sinceWhen.note(look.name, look.state);
    return { ...look, since: shared ?? seen };
  }
}

/** A trouble goes before the breaker that it opened. */
function begin({ since, forced }: BreakerView, [oldest]: readonly MetTrouble[]): string | null {
  return oldest === undefined || forced ? since : new Date(oldest.since).toISOString();
}
