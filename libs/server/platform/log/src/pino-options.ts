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

/** What Nest says of each module and route at the start; only of use when the start itself is looked into. */
const START_CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);
const INFO = 30;

function isChatter(entry: unknown, level: number): boolean {
  if (level > INFO || typeof entry !== 'object' || entry === null || !('context' in entry)) return false;
  return typeof entry.context === 'string' && START_CHATTER.has(entry.context);
}

/** One JSON object a line; requests are reduced to method and status, errors to `SafeError`. */
export function pinoOptions(settings: Pick<Settings, 'logLevel' | 'roles'>): LoggerOptions {
  return {
    level: settings.logLevel,
    base: { pid: process.pid, roles: settings.roles.join(',') },
    mixin: () => {
      const id = correlationId();
      return id === null ? {} : { correlation_id: id };
    },
    hooks: {
      logMethod(entry, write, level) {
        if (settings.logLevel === 'info' && isChatter(entry[0], level)) return;
        write.apply(this, entry);
      },
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
