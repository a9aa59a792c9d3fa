import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Global, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Clock } from '@feelori/platform/clock';
import { QueueRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { Queue, setDefaultBackendFactory } from 'bullmq';
import { QueueGauge } from './queue-gauge';
import { sharedTimeBackend } from './shared-time-backend';
import { SteadyWorker } from './steady-worker';
import { WorkerCloser } from './worker-closer';
import { END_PROCESS, endProcess, WorkerWatch } from './worker-watch';

/**
 * BullMQ for the whole process; features add `BullModule.registerQueue({ name })` and `@Processor(name)`.
 * A queue may be made while Redis is down: it joins when Redis is back. Until then an `add` waits,
 * so whoever enqueues does it `withDeadline`.
 */
@Global()
@Module({})
export class QueueModule implements OnModuleInit {
  private readonly logger = new Logger('Queue');

  constructor(private readonly discovery: DiscoveryService) {}

  static forRoot(): DynamicModule {
    BullModule.workerClass = SteadyWorker;
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        BullModule.forRootAsync({
          inject: [QueueRedis, Settings, Clock],
          useFactory: (connection: QueueRedis, settings: Settings, clock: Clock) => {
            // Before the first queue or worker is made, which are given no factory by @nestjs/bullmq.
            setDefaultBackendFactory(sharedTimeBackend(clock));
            return {
              connection,
              prefix: settings.redis.prefix,
              streams: { events: { maxLen: 1_000 } },
              defaultJobOptions: {
                removeOnComplete: { count: 1_000 },
                removeOnFail: { age: 7 * 86_400, count: 5_000 },
              },
            };
          },
        }),
      ],
      providers: [QueueGauge, WorkerCloser, WorkerWatch, { provide: END_PROCESS, useValue: endProcess }],
      exports: [QueueGauge, WorkerCloser],
    };
  }

  /** Without an `error` listener a queue ends the process when Redis goes away. */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!(instance instanceof Queue) || instance.listenerCount('error') > 0) continue;
      const { name } = instance;
      // What it means is said by whoever looks after Redis.
      instance.on('error', (error) => this.logger.debug({ err: error, msg: `queue ${name}` }));
    }
  }
}
