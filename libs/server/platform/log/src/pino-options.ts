import type { LoggerOptions } from 'pino';
import { correlationId } from './correlation';
import type { Settings } from '@feelori/platform/settings';
import { logEntry } from './log-entry';
import type { LogRules } from './log-rules';
import { safeError } from './safe-error';

/** What Nest says of each module and route at the start; only of use when the start itself is looked into. */
const START_CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);
const INFO = 30;

function isChatter(entry: unknown, level: number): boolean {
  if (level > INFO || typeof entry !== 'object' || entry === null || !('module' in entry)) return false;
  return typeof entry.module === 'string' && START_CHATTER.has(entry.module);
}

/**
 * One JSON object a line (`timestamp`, `level`, `message`, `module`, `correlation_id`); what may be in it is decided by
 * `logEntry`, whoever logs, and whether it is written by `rules`, which people change while it runs.
 */
export function pinoOptions(
  settings: Pick<Settings, 'logLevel' | 'roles'>,
  rules: Pick<LogRules, 'level' | 'writes'>,
): LoggerOptions {
  return {
    level: settings.logLevel === 'silent' ? 'silent' : 'trace',
    messageKey: 'message',
    // The machine's time: the log goes on where no database gives the shared one.
    // eslint-disable-next-line no-restricted-syntax
    timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
    formatters: { level: (word) => ({ level: word }) },
    base: { pid: process.pid, roles: settings.roles.join(',') },
    mixin: () => {
      const id = correlationId();
      return id === null ? {} : { correlation_id: id };
    },
    hooks: {
      logMethod(args, write, level) {
        if (!rules.writes(level, correlationId())) return;
        if (rules.level === 'info' && isChatter(args[0], level)) return;
        const [fields, words] = logEntry(args);
        // A `%` in the words is no placeholder, since nothing follows them.
        write.call(this, fields, words);
      },
    },
    // An error already reduced stays as it is; one that a child logger carries is reduced here.
    serializers: { err: safeError },
  };
}
