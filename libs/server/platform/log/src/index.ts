export { LogModule } from './log.module';
export { pinoOptions } from './pino-options';
export { safeError } from './safe-error';
export { Logger as ProcessLogger } from 'nestjs-pino';
