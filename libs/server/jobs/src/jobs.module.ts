import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DirectSends } from './direct-sends';
import { WakeUps } from './wake-ups';
import { InProcessWakeUps } from './in-process-wake-ups';
import { JobHandlers } from './job-handlers';
import { JOBS } from './job-list';
import { OverdueSweep } from './overdue-sweep';
import { SetBackWakeUps } from './set-back-wake-ups';

/** The wake-ups, for those who send them. */
@Module({
  imports: [BullModule.registerQueue(...Object.values(JOBS).map(({ queue }) => ({ name: queue })))],
  providers: [DirectSends, WakeUps, InProcessWakeUps, OverdueSweep, SetBackWakeUps],
  exports: [DirectSends, WakeUps, InProcessWakeUps, OverdueSweep],
})
export class JobsModule {}

/** For the worker role: checks at boot that every job has exactly one handler. */
@Module({ imports: [DiscoveryModule], providers: [JobHandlers] })
export class JobHandlersModule {}
