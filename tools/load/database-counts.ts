import { MongoClient } from 'mongodb';

/** What the database did since the server started. */
export interface DatabaseCounts {
  /** Documents that were updated, whatever the command: each inner update of a bulk counts as one, an upsert that inserts does not. */
  updates: number;
  /** Commands that read or write data. A bulk is one, however much it carries. */
  commands: number;
}

/** Commands on data. The rest (hello, ping, indexes) is the driver's or the start's. */
const DATA_COMMANDS = [
  'aggregate',
  'bulkWrite',
  'count',
  'delete',
  'distinct',
  'find',
  'findAndModify',
  'getMore',
  'insert',
  'update',
];

interface ServerStatus {
  metrics: {
    document: { updated: number | bigint };
    commands: Record<string, { total: number | bigint } | undefined>;
  };
}

/**
 * Reads the server's own counters (`serverStatus`: `metrics.document.updated`, `metrics.commands.<name>.total`). They
 * count for the whole server: what else uses it at the same time is counted too.
 */
export async function databaseCounts(mongodbUri: string): Promise<DatabaseCounts> {
  const client = new MongoClient(mongodbUri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const { metrics } = (await client.db('admin').command({ serverStatus: 1 })) as ServerStatus;
    const commands = DATA_COMMANDS.map((name) => Number(metrics.commands[name]?.total ?? 0));
    return {
      updates: Number(metrics.document.updated),
      commands: commands.reduce((sum, total) => sum + total, 0),
    };
  } finally {
    await client.close();
  }
}
