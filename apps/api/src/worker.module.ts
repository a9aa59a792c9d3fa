import { Module } from '@nestjs/common';

/** What the worker role does: turns and sends. */
@Module({
  imports: [],
})
export class WorkerModule {}
