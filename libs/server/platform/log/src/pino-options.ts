import type { LoggerOptions } from 'pino';
import { correlationId } from './correlation';
import type { Settings } from '@feelori/platform/settings';
import { logEntry } from './log-entry';
import { safeError } from './safe-error';

/** What Nest says of each module and route at the start; only of use when the start itself is looked into. */
const START_CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);
const INFO = 30;

function isChatter(entry: unknown, level: number): boolean {
  if (level > INFO || typeof entry !== 'object' || entry === null || !('context' in entry)) return false;
  return typeof entry.context === 'string' && START_CHATTER.has(entry.context);
}

/** One JSON object a line; what may be in it is decided by `logEntry`, whoever logs. */
export function pinoOptions(settings: Pick<Settings, 'logLevel' | 'roles'>): LoggerOptions {
  return {
    level: settings.logLevel,
    base: { pid: process.pid, roles: settings.roles.join(',') },
    mixin: () => {
      const id = correlationId();
      return id === null ? {} : { correlation_id: id };
    },
    hooks: {
      logMethod(args, write, level) {
        if (settings.logLevel === 'info' && isChatter(args[0], level)) return;
        const [fields, words] = logEntry(args);
        // A `%` in the words is no placeholder, since nothing follows them.
        write.call(this, fields, words);
      },
    },
    // An error already reduced stays as it is; one that a child logger carries is reduced here.
    serializers: { err: safeError },
  };
}
