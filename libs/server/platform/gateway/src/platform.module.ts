import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@feelori/platform/auth';
import { ClockModule } from '@feelori/platform/clock';
import { CollectorModule } from '@feelori/platform/collector';
import { ErrorsModule } from '@feelori/platform/errors';
import { HealthModule } from '@feelori/platform/health';
import { LifecycleModule } from '@feelori/platform/lifecycle';
import { LiveModule } from '@feelori/platform/live';
import { LiveSettingsModule } from '@feelori/platform/live-settings';
import { LogModule } from '@feelori/platform/log';
import { MetricsModule } from '@feelori/platform/metrics';
import { MongoModule } from '@feelori/platform/mongo';
import { QueueModule } from '@feelori/platform/queue';
import { RedisModule } from '@feelori/platform/redis';
import { CacheModule } from '@feelori/platform/cache';
import { ResilienceModule } from '@feelori/platform/resilience';
import { type Settings, SettingsModule } from '@feelori/platform/settings';
import { ThrottleModule } from '@feelori/platform/throttle';

/** The ground every process stands on, in the order its guards run: rate limits before sign-in. */
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        SettingsModule.forRoot(settings),
        LogModule,
        LifecycleModule,
        ClockModule,
        RedisModule,
        ResilienceModule,
        CacheModule,
        MongoModule,
        QueueModule.forRoot(),
        ErrorsModule,
        ThrottleModule,
        AuthModule,
        MetricsModule,
        HealthModule,
        CollectorModule,
        LiveModule,
        LiveSettingsModule,
      ],
    };
  }
}
