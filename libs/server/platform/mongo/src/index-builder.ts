import { Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { withDeadline } from '@feelori/platform/resilience';
import type { Connection, Model } from 'mongoose';
import { hasCode } from './error-causes';
import { retiredIndexesOf } from './retired-indexes';

const BUILD_MS = 120_000;
const DROP_MS = 10_000;
/** NamespaceNotFound, IndexNotFound: there is none (any more). */
const GONE = [26, 27];

/** Builds the indexes every registered schema asks for, once after the first connection, and drops the retired ones. */
@Injectable()
export class IndexBuilder {
  private readonly logger = new Logger('Mongo');
  private done = false;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** New ones first: no query is without an index in between. Safe when many processes start at once. */
  async build(): Promise<void> {
    if (this.done) return;
    const models = Object.values(this.connection.models);
    for (const model of models) {
      await withDeadline(model.createIndexes(), BUILD_MS, `database indexes of ${model.collection.name}`);
    }
    for (const model of models) await this.dropRetired(model);
    this.done = true;
    this.logger.log(`indexes of ${models.length} collections are there`);
  }

  /**
   * Indexes that a schema asks for and the database does not have, as `collection.index`; null in a process that has no
   * records and so does not know.
   */
  async missing(): Promise<string[] | null> {
    const models = Object.values(this.connection.models);
    if (models.length === 0) return null;
    const found = await Promise.all(models.map((model) => missingOf(model)));
    return found.flat().sort();
  }

  /** An index that stays only costs a little with every write: no reason not to start. */
  private async dropRetired({ schema, collection: { name } }: Model<unknown>): Promise<void> {
    const retired = retiredIndexesOf(schema);
    if (retired.length === 0) return;
    const database = this.connection.getClient().db(this.connection.name);
    try {
      const there = await withDeadline(database.collection(name).indexes(), DROP_MS, 'database: indexes');
      const found = there.flatMap((index) => index.name ?? []).filter((one) => retired.includes(one));
      if (found.length === 0) return;
      const drop = database.command({ dropIndexes: name, index: found });
      const { nIndexesWas } = await withDeadline(drop, DROP_MS, 'database: drop indexes');
      // Another process did it meanwhile, and has said so.
      if (nIndexesWas < there.length) return;
      this.logger.log(`dropped indexes of ${name} that nothing uses any more: ${found.join(', ')}`);
    } catch (error) {
      if (GONE.some((code) => hasCode(error, code))) return;
      this.logger.warn({ err: error, msg: `old indexes of ${name} could not be dropped` });
    }
  }
}

async function missingOf({ schema, collection }: Model<unknown>): Promise<string[]> {
  const wanted = schema.indexes().flatMap(([, options]) => options.name ?? []);
  if (wanted.length === 0) return [];
  const there = new Set((await indexesOf(collection)).map(({ name }) => name));
  return wanted.filter((name) => !there.has(name)).map((name) => `${collection.name}.${name}`);
}

async function indexesOf(collection: Model<unknown>['collection']): Promise<{ name?: string }[]> {
  try {
    return (await collection.indexes()) as { name?: string }[];
  } catch (error) {
    if (GONE.some((code) => hasCode(error, code))) return [];
    throw error;
  }
}
