import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule } from '@feelori/platform/gateway';
import type { Settings } from '@feelori/platform/settings';
import { WebModule } from './web.module';
import { WorkerModule } from './worker.module';

@Module({})
class RootModule {}

/** The platform and the halves of the product this process runs. */
export function rootModule(settings: Settings): DynamicModule {
  return {
    module: RootModule,
    imports: [
      PlatformModule.forRoot(settings),
      ...(settings.roles.includes('web') ? [WebModule] : []),
      ...(settings.roles.includes('worker') ? [WorkerModule] : []),
    ],
  };
}
