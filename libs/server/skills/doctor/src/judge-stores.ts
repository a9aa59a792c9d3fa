import { failed, ok, skipped, type Verdict, warning } from './verdict';

/** What `INFO` of a Redis says, by name; names we do not look for are left out. Pure. */
export function infoFields(info: string): Map<string, string> {
  return new Map(
    info.split(/\r?\n/).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1)]];
    }),
  );
}

/** Whether jobs may be thrown away when memory runs short. Pure. */
export function judgeEviction(info: ReadonlyMap<string, string>): Verdict {
  const policy = info.get('maxmemory_policy');
  if (policy === undefined) return skipped('This Redis does not say.');
  return policy === 'noeviction'
    ? ok('noeviction: no job is thrown away.')
    : failed(
        `${policy}: jobs may be thrown away when memory runs short.`,
        'Set maxmemory-policy noeviction, and give the cache a Redis of its own with REDIS_CACHE_URL.',
      );
}

/** Whether jobs outlive a restart of Redis, and whether it still can write them down. Pure. */
export function judgePersistence(info: ReadonlyMap<string, string>): Verdict {
  const aof = info.get('aof_enabled');
  if (aof === undefined) return skipped('This Redis does not say.');
  if (info.get('aof_last_write_status') === 'err' || info.get('rdb_last_bgsave_status') === 'err') {
    return failed('Redis could not write to its disk.', 'Is the disk of Redis full, or read-only?');
  }
  return aof === '1'
    ? ok('Append-only file: jobs outlive a restart.')
    : warning(
        'No append-only file: after a restart answers come a few seconds late.',
        'Set appendonly yes. No message is lost without it.',
      );
}

/** The Redis of the cache, limits and live events, where it is one apart; null where it does not answer. Pure. */
export function judgeCache(info: ReadonlyMap<string, string> | null, isApart: boolean): Verdict {
  if (info === null) {
    return failed(
      'The Redis of the cache does not answer.',
      'Does REDIS_CACHE_URL lead to it, with the right password?',
    );
  }
  if (!isApart) {
    return warning(
      'Queue and cache share one Redis: a full cache stops wake-ups.',
      'Give the cache a Redis of its own with REDIS_CACHE_URL.',
    );
  }
  const isBounded = (info.get('maxmemory') ?? '0') !== '0';
  return isBounded && info.get('maxmemory_policy') === 'noeviction'
    ? warning(
        'The Redis of the cache throws nothing away when it is full.',
        'Set maxmemory-policy volatile-lru there.',
      )
    : ok('A Redis of its own.');
}

/** What the database's `hello` says. Pure. */
export function judgeReplicas(hello: { setName?: unknown; msg?: unknown; hosts?: unknown }): Verdict {
  if (hello.msg === 'isdbgrid') return ok('A sharded cluster.');
  if (typeof hello.setName !== 'string') {
    return warning(
      'A single server: messages are safe in its journal, and stand still while it is down.',
      'Use a replica set of three where answers must go on without it.',
    );
  }
  const members = Array.isArray(hello.hosts) ? hello.hosts.length : 1;
  return members < 3
    ? warning(`A replica set of ${members}.`, 'Three members let one be lost.')
    : ok(`A replica set of ${members}.`);
}

/** How long a write that must outlive a crash took, in ms; null when it failed. Pure. */
export function judgeWrite(ms: number | null): Verdict {
  if (ms === null) {
    return failed(
      'The database takes no durable write.',
      'Is its disk full, or has it no primary? See its log.',
    );
  }
  const words = `Written to the journals of the majority in ${ms} ms.`;
  return ms > 200 ? warning(words, 'Webhooks wait for it: a faster disk, or one nearer.') : ok(words);
}
