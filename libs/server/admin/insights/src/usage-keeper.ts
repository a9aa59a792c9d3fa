import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Leases } from '@feelori/records/leases';
import { MetricsRollUp, SystemMetrics } from '@feelori/records/system-metrics';
import { keptSince } from './kept-since';

const EVERY_MS = 15_000;
const HOLD_MS = 60_000;
/** Of each kind in one go; what is more waits for the next one. */
const MOST = 1_000;
const GOES = 20;

/** Makes hours and days of what all processes counted, and forgets what is old, in one worker at a time. */
@Injectable()
export class UsageKeeper implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly periodic = new Periodic('roll figures up', EVERY_MS, () => this.run());
  private stopping = false;

  constructor(
    private readonly leases: Leases,
    private readonly rollUp: MetricsRollUp,
    private readonly metrics: SystemMetrics,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('usage keeper', () => {
      this.stopping = true;
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Nothing where another worker does it. */
  async run(): Promise<void> {
    for (let go = 0; go < GOES && !this.stopping; go += 1) {
      const until = new Date(this.clock.ms() + HOLD_MS);
      if (!(await this.leases.take('roll-up-figures', this.owner, this.clock.now(), until))) return;
      const done = (await this.rollUp.run(MOST)) + (await this.forget());
      if (done === 0) return;
    }
  }

  /** How long figures are kept can be changed at any time, so nothing is asked before it is known. */
  private async forget(): Promise<number> {
    if (!this.live.isKnown) return 0;
    let forgotten = 0;
    for (const [unit, before] of keptSince(this.clock.now(), (name) => this.live.get(name))) {
      forgotten += await this.metrics.forget(unit, before, MOST);
    }
    return forgotten;
  }
}
