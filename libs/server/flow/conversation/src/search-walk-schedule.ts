import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { SearchWalk } from '@feelori/skills/search';

/** A few conversations each time, at a cost nobody notices; more while what is met there was not found before. */
const EVERY_MS = 5_000;
const BUSY_MS = 3_000;
const HOLD_MS = 30_000;

/** Has all that was said found, in one worker at a time. */
@Injectable()
export class SearchWalkSchedule implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly periodic: Periodic;
  private stopping = false;

  constructor(leases: Leases, clock: Clock, walk: SearchWalk, shutdown: Shutdown) {
    this.periodic = new Periodic('search walk', EVERY_MS, async () => {
      const until = new Date(clock.ms() + HOLD_MS);
      if (!(await leases.take('search-walk', this.owner, clock.now(), until))) return;
      const began = performance.now();
      let added = 1;
      while (added > 0 && !this.stopping && performance.now() - began < BUSY_MS) added = await walk.step();
    });
    shutdown.register('search walk', () => {
      this.stopping = true;
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}
