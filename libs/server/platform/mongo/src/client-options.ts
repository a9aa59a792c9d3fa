import type { Settings } from '@feelori/platform/settings';
import type { mongo } from 'mongoose';

/** The driver's options: nothing waits for long, a lost server is looked for often, writes are durable. */
export function clientOptions(settings: Settings) {
  return {
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    waitQueueTimeoutMS: 2_000,
    heartbeatFrequencyMS: 2_000,
    minHeartbeatFrequencyMS: 200,
    maxPoolSize: settings.mongo.poolSize,
    // Whatever the address says: a turn that reads what is behind would answer what was answered.
    readPreference: 'primary',
    w: 'majority',
    journal: true,
    wtimeoutMS: 2_000,
  } satisfies mongo.MongoClientOptions;
}

/**
 * The address with the database's name in it, which the driver takes from nowhere else. Who signs in is looked for
 * where they were before the name stood there.
 */
export function databaseUri({ mongo: { uri, dbName } }: Settings): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?(?:\?(.*))?$/.exec(uri);
  if (parts === null) return uri;
  const [, servers = '', query = ''] = parts;
  const options = query === '' ? [] : [query];
  if (servers.includes('@') && !/(^|&)authSource=/i.test(query)) options.push('authSource=admin');
  return `${servers}/${encodeURIComponent(dbName)}${options.length === 0 ? '' : `?${options.join('&')}`}`;
}
