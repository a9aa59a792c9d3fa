import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { TemplateSync } from './template-sync';

const EVERY_MS = 5_000;
const HOLD_MS = 2 * 60_000;

/** Looks whether the templates are due, and reads them in one process at a time. */
@Injectable()
export class TemplateSyncSchedule implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly ending = new AbortController();
  private readonly periodic: Periodic;

  constructor(leases: Leases, clock: Clock, sync: TemplateSync, shutdown: Shutdown) {
    this.periodic = new Periodic('template sync', EVERY_MS, async () => {
      // Looking costs a read by id; the lease costs a write.
      if (!(await sync.isDue())) return;
      const until = new Date(clock.ms() + HOLD_MS);
      if (await leases.take('sync-templates', this.owner, clock.now(), until)) {
        await sync.run(this.ending.signal);
      }
    });
    shutdown.register('template sync', () => {
      this.ending.abort();
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}
