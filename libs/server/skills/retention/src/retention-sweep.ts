import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import type { AgedKind } from '@feelori/platform/erasure';
import { Shutdown } from '@feelori/platform/lifecycle';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { AgedRecords, type AgedPlace } from '@feelori/records/erasures';
import { Leases } from '@feelori/records/leases';
import { OldRecords } from './old-records';
import { oldBefore } from './retention-plan';

const EVERY_MS = 30_000;
const HOLD_MS = 5 * 60_000;
const BATCH = 200;
/** Of each collection in one run; what is more waits for the next one. */
const BATCHES = 20;

/** Deletes what is older than the shop keeps it, a few at a time, in one worker at a time. Nothing while no setting says so. */
@Injectable()
export class RetentionSweep implements OnApplicationBootstrap {
  private readonly logger = new Logger('Retention');
  private readonly owner = newId();
  private readonly periodic = new Periodic('delete what is old', EVERY_MS, () => this.run());
  /** Where the next run goes on, by collection: behind what is old and not finished. */
  private readonly places = new Map<string, AgedPlace>();
  private stopping = false;

  constructor(
    private readonly records: AgedRecords,
    private readonly old: OldRecords,
    private readonly leases: Leases,
    private readonly live: LiveSettings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('retention', () => {
      this.stopping = true;
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Nothing where another worker does it. Rejects when something could not be deleted, after all else had its try. */
  async run(): Promise<void> {
    await this.old.settle();
    const failures: unknown[] = [];
    for (const kind of ['messages', 'turns'] as const) {
      for (const name of this.records.collections(kind)) {
        await this.sweep(kind, name).catch((error: unknown) => failures.push(error));
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private async sweep(kind: AgedKind, name: string): Promise<void> {
    let deleted = 0;
    const failures: unknown[] = [];
    for (let batch = 0; batch < BATCHES && !this.stopping; batch += 1) {
      // Asked each time: somebody may have changed their mind.
      const before = this.live.isKnown
        ? oldBefore(kind, this.clock.now(), (one) => this.live.get(one))
        : null;
      if (before === null || !(await this.holds())) break;
      const { rows, next } = await this.records.old(name, before, this.places.get(name) ?? null, BATCH);
      const done = await this.old.delete(name, rows, before).catch((error: unknown) => {
        failures.push(error);
        return 0;
      });
      deleted += done;
      if (next === null) this.places.delete(name);
      else this.places.set(name, next);
      if (next === null) break;
    }
    if (deleted > 0) this.tell(name, deleted);
    if (failures.length > 0) throw failures[0];
  }

  private holds(): Promise<boolean> {
    const until = new Date(this.clock.ms() + HOLD_MS);
    return this.leases.take('retention', this.owner, this.clock.now(), until);
  }

  private tell(collection: string, deleted: number): void {
    this.metrics.retention(collection, deleted);
    this.logger.log({ collection, deleted, msg: 'deleted what is older than the shop keeps it' });
  }
}
