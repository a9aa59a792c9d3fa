import type { Settings } from '@feelori/platform/settings';
import type { ConnectOptions } from 'mongoose';

/** Connection options: nothing is buffered, nothing hangs, writes are durable (reference §5, mongoose). */
export function mongoOptions(settings: Settings): ConnectOptions {
  return {
    dbName: settings.mongo.dbName,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    waitQueueTimeoutMS: 2_000,
    maxPoolSize: settings.mongo.poolSize,
    w: 'majority',
    journal: true,
    wtimeoutMS: 2_000,
  };
}
