import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { ClockWatch } from './clock-watch';
import { DetailsGuard } from './details.guard';
import { HealthController } from './health.controller';
import { HealthDetailsReader } from './health-details';
import { StoreChecks } from './store-checks';
import { WorkerHeartbeats } from './worker-heartbeats';
import { WorkersHeardOf } from './workers-heard-of';

/** The four health routes, for web and worker alike. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [StoreChecks, HealthDetailsReader, WorkerHeartbeats, WorkersHeardOf, ClockWatch, DetailsGuard],
  exports: [WorkerHeartbeats],
})
export class HealthModule {}
