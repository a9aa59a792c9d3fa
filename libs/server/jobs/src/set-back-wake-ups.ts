import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '@feelori/platform/clock';
import { StateLog } from '@feelori/platform/log';
import { QueueRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import type { Queue } from 'bullmq';
import { JOBS } from './job-list';

/** Thousands of jobs are moved within this time; what is not, is late and no worse. */
const WAKE_MS = 5_000;
const AT_ONCE = 500;

/**
 * When the database's own clock is set back, as on one machine with a clock that was wrong, all that waits for a moment
 * would wait that much longer. A wake-up that comes early does no harm: each stage looks and puts it off anew.
 */
@Injectable()
export class SetBackWakeUps implements OnApplicationBootstrap {
  private readonly states = new StateLog(new Logger('Jobs'));

  constructor(
    private readonly clock: Clock,
    private readonly redis: QueueRedis,
    private readonly settings: Settings,
    private readonly modules: ModuleRef,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('worker')) this.clock.onSetBack(() => void this.wakeAll());
  }

  /** Never rejects: without Redis the sweeps find all of it. */
  private async wakeAll(): Promise<void> {
    const queues = Object.values(JOBS).map(({ queue }) =>
      this.modules.get<Queue>(getQueueToken(queue), { strict: false }),
    );
    const wake = (): Promise<unknown> =>
      Promise.all(queues.map((queue) => queue.promoteJobs({ count: AT_ONCE })));
    try {
      await this.redis.within(WAKE_MS, 'wake-up of all that waits', wake);
      this.states.good('jobs after the clock was set back');
    } catch (error) {
      this.states.bad('jobs after the clock was set back', 'not woken', error);
    }
  }
}
