import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type SweepDuty, SweepTimer, WakeUps } from '@feelori/jobs';
import { Clock, newId } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { SendSweeper } from './send-sweeper';

const HOLD_MS = 8_000;

/**
 * Runs the send sweeper: through the queue in one worker at a time, directly in every worker while Redis is away. What
 * nobody asked for is swept beside the rest, not behind it.
 */
@Injectable()
export class SendSweepSchedule implements OnApplicationBootstrap {
  private readonly timers: SweepTimer[];

  constructor(leases: Leases, clock: Clock, wakeUps: WakeUps, sweeper: SendSweeper, shutdown: Shutdown) {
    const owner = newId();
    const duty = (lease: string): Pick<SweepDuty, 'isDirect' | 'takeLease'> => ({
      isDirect: () => wakeUps.isDirect,
      takeLease: () => leases.take(lease, owner, clock.now(), new Date(clock.ms() + HOLD_MS)),
    });
    const answers = new SweepTimer({
      ...duty('sweep-sends'),
      name: 'send sweeper',
      sweep: (signal) => sweeper.sweep(signal),
      sweepDirectly: (signal) => sweeper.sweepDirectly(signal),
    });
    const bulk = new SweepTimer({
      ...duty('sweep-bulk-sends'),
      name: 'bulk send sweeper',
      sweep: (signal) => sweeper.sweepBulk(signal),
      sweepDirectly: (signal) => sweeper.sweepBulkDirectly(signal),
    });
    this.timers = [answers, bulk];
    shutdown.register('send sweeper', () => Promise.all(this.timers.map((timer) => timer.stop())));
  }

  onApplicationBootstrap(): void {
    for (const timer of this.timers) timer.start();
  }
}
