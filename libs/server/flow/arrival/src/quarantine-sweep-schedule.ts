import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { QuarantineSweeper } from './quarantine-sweeper';

const EVERY_MS = 15_000;
const HOLD_MS = 25_000;

/** Runs the quarantine sweeper in one web process at a time. */
@Injectable()
export class QuarantineSweepSchedule implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly periodic: Periodic;

  constructor(leases: Leases, clock: Clock, sweeper: QuarantineSweeper, shutdown: Shutdown) {
    this.periodic = new Periodic('quarantine sweeper', EVERY_MS, async () => {
      const until = new Date(clock.ms() + HOLD_MS);
      if (await leases.take('sweep-quarantine', this.owner, clock.now(), until)) await sweeper.sweep();
    });
    shutdown.register('quarantine sweeper', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}
