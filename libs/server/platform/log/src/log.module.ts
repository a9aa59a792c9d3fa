import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Settings } from '@feelori/platform/settings';
import { LogRules } from './log-rules';
import { LogRulesModule } from './log-rules.module';
import { pinoOptions } from './pino-options';
import { ProcessLogger } from './process-logger';

/**
 * Structured logging. Requests are logged by the gateway with their route template, so that no address
 * with an id in it is logged; the automatic request log is off.
 */
@Module({
  imports: [
    LogRulesModule,
    LoggerModule.forRootAsync({
      inject: [Settings, LogRules],
      useFactory: (settings: Settings, rules: LogRules) => ({
        pinoHttp: {
          ...pinoOptions(settings, rules),
          autoLogging: false,
          quietReqLogger: true,
          // pino-http would hand our serializer its own copy of an error, with every field and no class.
          wrapSerializers: false,
        },
        forRoutes: [],
      }),
    }),
  ],
  providers: [ProcessLogger],
  exports: [ProcessLogger],
})
export class LogModule {}
