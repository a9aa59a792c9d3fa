import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { DURABLE } from './durable';

/** A single-document update; it counts as done when its filter matched. */
export interface GroupedUpdate {
  /** Collection name. */
  collection: string;
  filter: object;
  update: object | object[];
  upsert?: boolean;
}

interface Waiting {
  update: GroupedUpdate;
  done: (matched: boolean) => void;
  failed: (error: unknown) => void;
}

const GROUPS_IN_FLIGHT = 2;
const GROUP_SIZE = 200;
const DUPLICATE_KEY = 11_000;
const COMMAND_NOT_FOUND = 59;

/**
 * Durable single-document updates that wait at the same moment travel together: one round trip and one journal
 * flush for all of them. No timer: a lone update goes out at once. Each keeps its own outcome, so a
 * compare-and-set still tells whether it won. Servers before MongoDB 8 get the updates one by one.
 */
@Injectable()
export class GroupedWrites {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private grouped = true;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Whether the filter matched (or, with `upsert`, the document was made). Rejects when it was not written. */
  update(update: GroupedUpdate): Promise<boolean> {
    return new Promise((done, failed) => {
      this.waiting.push({ update, done, failed });
      this.start();
    });
  }

  private start(): void {
    while (this.inFlight < GROUPS_IN_FLIGHT && this.waiting.length > 0) {
      const group = this.waiting.splice(0, GROUP_SIZE);
      this.inFlight += 1;
      void this.write(group).finally(() => {
        this.inFlight -= 1;
        this.start();
      });
    }
  }

  private async write(group: Waiting[]): Promise<void> {
    if (!this.grouped || group.length === 1) {
      await Promise.all(group.map((one) => this.writeAlone(one)));
      return;
    }
    try {
      await this.writeTogether(group);
    } catch (error) {
      if (codeOf(error) === COMMAND_NOT_FOUND) {
        this.grouped = false;
        await this.write(group);
        return;
      }
      for (const { failed } of group) failed(error);
    }
  }

  private async writeTogether(group: Waiting[]): Promise<void> {
    const { dbName } = this.connection.getClient().options;
    const database = this.connection.name || dbName;
    const models = group.map(({ update: { collection, filter, update, upsert } }) => ({
      name: 'updateOne' as const,
      namespace: `${database}.${collection}`,
      filter,
      update,
      ...(upsert ? { upsert } : {}),
    }));
    const options = { ...DURABLE, ordered: false, verboseResults: true } as const;
    const { results, errors } = await this.connection
      .getClient()
      .bulkWrite(models, options)
      .then((result) => ({ results: result.updateResults, errors: null }))
      .catch((error: unknown) => partly(error));
    group.forEach(({ done, failed }, at) => {
      const result = results?.get(at);
      if (result) done(result.matchedCount > 0 || result.didUpsert === true);
      else failed(errors?.get(at) ?? new Error('the database gave no outcome'));
    });
  }

  private async writeAlone({ update: one, done, failed }: Waiting): Promise<void> {
    try {
      const options = { ...DURABLE, ...(one.upsert ? { upsert: true } : {}) };
      const collection = this.connection.collection(one.collection);
      const result = await collection.updateOne(one.filter, one.update as object, options);
      done(result.matchedCount > 0 || result.upsertedCount > 0);
    } catch (error) {
      failed(error);
    }
  }
}

interface UpdateOutcome {
  matchedCount: number;
  didUpsert?: boolean;
}

/** What went through of a group of which some failed; rethrows when nothing is known about its members. */
function partly(error: unknown): {
  results: ReadonlyMap<number, UpdateOutcome> | undefined;
  errors: ReadonlyMap<number, Error> | null;
} {
  const found = error as {
    writeErrors?: Map<number, Error>;
    writeConcernErrors?: unknown[];
    partialResult?: { updateResults?: ReadonlyMap<number, UpdateOutcome> };
  };
  const concern = found.writeConcernErrors?.length ?? 0;
  if (!(found.writeErrors instanceof Map) || found.writeErrors.size === 0 || concern > 0) throw error;
  return { results: found.partialResult?.updateResults, errors: found.writeErrors };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether a write failed only because its key was taken. */
export function isDuplicateKey(error: unknown): boolean {
  return codeOf(error) === DUPLICATE_KEY;
}
