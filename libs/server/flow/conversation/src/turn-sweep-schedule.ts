import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SweepTimer, WakeUps } from '@feelori/jobs';
import { Clock, newId } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { TurnSweeper } from './turn-sweeper';

const HOLD_MS = 8_000;

/** Runs the turn sweeper: through the queue in one worker at a time, directly in every worker while Redis is away. */
@Injectable()
export class TurnSweepSchedule implements OnApplicationBootstrap {
  private readonly timer: SweepTimer;

  constructor(leases: Leases, clock: Clock, wakeUps: WakeUps, sweeper: TurnSweeper, shutdown: Shutdown) {
    const owner = newId();
    this.timer = new SweepTimer({
      name: 'turn sweeper',
      isDirect: () => wakeUps.isDirect,
      takeLease: () => leases.take('sweep-turns', owner, clock.now(), new Date(clock.ms() + HOLD_MS)),
      sweep: (signal) => sweeper.sweep(signal),
      sweepDirectly: (signal) => sweeper.sweepDirectly(signal),
    });
    shutdown.register('turn sweeper', () => this.timer.stop());
  }

  onApplicationBootstrap(): void {
    this.timer.start();
  }
}
