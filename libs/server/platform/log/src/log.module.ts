import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '@feelori/platform/settings';
import { pinoOptions } from './pino-options';

/**
 * Structured logging. Requests are logged by the gateway with their route template, so that no address
 * with an id in it is logged; the automatic request log is off.
 */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        pinoHttp: { ...pinoOptions(settings), autoLogging: false, quietReqLogger: true },
        forRoutes: [],
      }),
    }),
  ],
})
export class LogModule {}
