import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { type FlagRecord, FlagRecords } from '@feelori/records/flags';
import { Leases } from '@feelori/records/leases';
import { ArmReader } from './arm-reader';
import { crossedBound } from './crossed-bound';
import { FEELORI } from './feelori';
import { FlagWriter } from './flag-writer';

/** Figures are written once a minute, so that looking more often shows little more. */
const EVERY_MS = 30_000;
const HOLD_MS = 60_000;

/** Ends experiments whose arm B crossed a bound, in one worker at a time. */
@Injectable()
export class FlagWatch implements OnApplicationBootstrap {
  private readonly logger = new Logger('Flags');
  private readonly owner = newId();
  private readonly periodic = new Periodic('look at experiments', EVERY_MS, () => this.run());

  constructor(
    private readonly records: FlagRecords,
    private readonly arms: ArmReader,
    private readonly writer: FlagWriter,
    private readonly leases: Leases,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('flag watch', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Nothing where another worker does it. */
  async run(): Promise<void> {
    const until = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.leases.take('watch-flags', this.owner, this.clock.now(), until))) return;
    for (const record of (await this.records.all()).values()) await this.look(record);
  }

  /** Off is what arm A had; whoever changed it meanwhile knows better. */
  private async look(record: FlagRecord): Promise<void> {
    const { _id: name, value } = record;
    const arms = await this.arms.read(record);
    if (arms === null || value === null) return;
    const why = crossedBound(value.bounds, arms.b);
    if (why === null) return;
    const next = { name, before: record, value: { ...value, state: 'off' as const }, why };
    if ((await this.writer.write(next, FEELORI)) !== null) {
      this.logger.warn(`the flag ${name} was switched off: ${why}`);
    }
  }
}
