import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Bells } from './bells';
import { InHouse } from './in-house';
import { JobHandlers } from './job-handlers';
import { JOBS } from './job-list';

/** The bells, for those who ring. */
@Module({
  imports: [BullModule.registerQueue(...Object.values(JOBS).map(({ queue }) => ({ name: queue })))],
  providers: [Bells, InHouse],
  exports: [Bells, InHouse],
})
export class JobsModule {}

/** For the worker role: checks at boot that every job has exactly one handler. */
@Module({ imports: [DiscoveryModule], providers: [JobHandlers] })
export class JobHandlersModule {}
