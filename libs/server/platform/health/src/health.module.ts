import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { ClockWatch } from './clock-watch';
import { Dependencies } from './dependencies';
import { DetailsGuard } from './details.guard';
import { HealthController } from './health.controller';
import { HealthDetailsReader } from './health-details';
import { OtherLooks } from './other-looks';
import { StandingFigures } from './standing-figures';
import { StoreChecks } from './store-checks';
import { WaitingMessages } from './waiting-messages';
import { WorkerHeartbeats } from './worker-heartbeats';
import { WorkersHeardOf } from './workers-heard-of';

/** The four health routes, for web and worker alike. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [
    StoreChecks,
    Dependencies,
    OtherLooks,
    StandingFigures,
    HealthDetailsReader,
    WaitingMessages,
    WorkerHeartbeats,
    WorkersHeardOf,
    ClockWatch,
    DetailsGuard,
  ],
  exports: [HealthDetailsReader, OtherLooks, StandingFigures, WaitingMessages, WorkerHeartbeats],
})
export class HealthModule {}
