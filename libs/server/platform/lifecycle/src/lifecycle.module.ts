import { Global, Module } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { Shutdown } from './shutdown';

/** How the process ends, for everything that has something to end. */
@Global()
@Module({
  providers: [
    {
      provide: Shutdown,
      inject: [Settings],
      useFactory: ({ gateway }: Settings) => new Shutdown(gateway.shutdownPauseMs),
    },
  ],
  exports: [Shutdown],
})
export class LifecycleModule {}
