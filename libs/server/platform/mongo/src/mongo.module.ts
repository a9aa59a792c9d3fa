import { Global, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { createConnection, type Connection } from 'mongoose';
import { BatchedWrites } from './batched-writes';
import { DatabaseClient } from './database-client';
import { DatabaseState } from './database-state';
import { DatabaseTime } from './database-time';
import { IndexBuilder } from './index-builder';
import { Migrations } from './migrations';
import { MongoGate } from './mongo-gate';
import { ReportReads } from './report-reads';

/** A connection that is not open yet, and refuses at once instead of buffering until it is. */
function closedConnection(): Connection {
  const connection = createConnection();
  Object.assign(connection.config, { bufferCommands: false, autoIndex: false, autoCreate: false });
  connection.on('error', () => undefined); // The gate reports it; without a listener it ends the process.
  return connection;
}

/**
 * The one database connection, for `@InjectConnection()` and `MongooseModule.forFeature()` everywhere.
 * `MongoGate` opens and closes it (not @nestjs/mongoose, which closes it while jobs still run); `DatabaseClient` gives
 * it another client where one no longer works.
 */
@Global()
@Module({
  providers: [
    { provide: getConnectionToken(), useFactory: closedConnection },
    DatabaseClient,
    DatabaseState,
    DatabaseTime,
    IndexBuilder,
    MongoGate,
    Migrations,
    BatchedWrites,
    ReportReads,
  ],
  exports: [
    getConnectionToken(),
    Migrations,
    MongoGate,
    DatabaseTime,
    IndexBuilder,
    BatchedWrites,
    ReportReads,
  ],
})
export class MongoModule {}
