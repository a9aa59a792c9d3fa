export { correlationId, withCorrelation } from './correlation';
export { hmacTag } from './hmac-tag';
export { LogModule } from './log.module';
export { type LogRule, LogRules } from './log-rules';
export { pinoOptions } from './pino-options';
export { ProcessLogger } from './process-logger';
export { redactText } from './redact-text';
export { SafeError, safeError } from './safe-error';
export { StateLog, type StateLogger } from './state-log';
