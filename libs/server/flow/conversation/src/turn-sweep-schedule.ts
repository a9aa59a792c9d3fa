import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { newId } from '@feelori/platform/ids';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { TurnSweeper } from './turn-sweeper';

const EVERY_MS = 5_000;
const HOLD_MS = 8_000;

/** Runs the turn sweeper in one worker at a time. An interval of ours: a queue's scheduler could be lost with Redis. */
@Injectable()
export class TurnSweepSchedule implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly periodic: Periodic;

  constructor(leases: Leases, clock: Clock, sweeper: TurnSweeper, shutdown: Shutdown) {
    this.periodic = new Periodic('turn sweeper', EVERY_MS, async () => {
      const until = new Date(clock.ms() + HOLD_MS);
      if (await leases.take('sweep-turns', this.owner, clock.now(), until)) await sweeper.sweep();
    });
    shutdown.register('turn sweeper', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }
}
