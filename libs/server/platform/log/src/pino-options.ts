import type { LoggerOptions } from 'pino';
import { correlationId } from '@feelori/platform/errors';
import type { Settings } from '@feelori/platform/settings';
import { safeError } from './safe-error';

/** Fields that never reach a line, wherever an object brings them (a net under the allow-list serializers). */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'accessToken',
  'refreshToken',
  'apiKey',
  'phone',
  'waId',
  'text',
  'body',
  'email',
];

/** One JSON object a line; requests are reduced to method and status, errors to `SafeError`. */
export function pinoOptions(settings: Pick<Settings, 'logLevel' | 'roles'>): LoggerOptions {
  return {
    level: settings.logLevel,
    base: { pid: process.pid, roles: settings.roles.join(',') },
    mixin: () => {
      const id = correlationId();
      return id === null ? {} : { correlation_id: id };
    },
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
    serializers: {
      err: (error: unknown) => safeError(error),
      error: (error: unknown) => safeError(error),
      req: (request: { method?: string }) => ({ method: request.method }),
      res: (response: { statusCode?: number }) => ({ status: response.statusCode }),
    },
  };
}
