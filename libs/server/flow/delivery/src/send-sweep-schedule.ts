import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SweepTimer, WakeUps } from '@feelori/jobs';
import { Clock, newId } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { SendSweeper } from './send-sweeper';

const HOLD_MS = 8_000;

/** Runs the send sweeper: through the queue in one worker at a time, directly in every worker while Redis is away. */
@Injectable()
export class SendSweepSchedule implements OnApplicationBootstrap {
  private readonly timer: SweepTimer;

  constructor(leases: Leases, clock: Clock, wakeUps: WakeUps, sweeper: SendSweeper, shutdown: Shutdown) {
    const owner = newId();
    this.timer = new SweepTimer({
      name: 'send sweeper',
      isDirect: () => wakeUps.isDirect,
      takeLease: () => leases.take('sweep-sends', owner, clock.now(), new Date(clock.ms() + HOLD_MS)),
      sweep: (signal) => sweeper.sweep(signal),
      sweepDirectly: (signal) => sweeper.sweepDirectly(signal),
    });
    shutdown.register('send sweeper', () => this.timer.stop());
  }

  onApplicationBootstrap(): void {
    this.timer.start();
  }
}
