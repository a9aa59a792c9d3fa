import { types } from 'node:util';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { pause, withDeadline } from '@feelori/platform/resilience';
import type { Connection } from 'mongoose';
import { DURABLE } from './durable';
import { codeOf } from './error-causes';
import { isDatabaseDown } from './is-database-down';

const LOOK_MS = 1_000;
const LOOK_EVERY_MS = 200;

/** Bytes. */
export interface DatabaseDisk {
  free: number;
  size: number;
}

/**
 * What this process knows of the database: down from where a write of our own failed, or no server can take one, until
 * such a write has gone through again. While it is down nobody has to wait for a deadline to be told so.
 */
@Injectable()
export class DatabaseState implements OnModuleDestroy {
  private readonly logger = new Logger('Mongo');
  private readonly stop = new AbortController();
  private readonly listeners: (() => void)[] = [];
  private down = true;
  private isLooking = false;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** True also before the first connection. */
  get isDown(): boolean {
    return this.down;
  }

  /** Told each time the database is found to be down. */
  onDown(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** The database is connected and prepared. */
  isUp(): void {
    this.down = false;
  }

  /**
   * A call ended like this (null: well). One that failed because of the database makes us look; only a look that
   * fails as well, and not one slow query, says that the database is down.
   */
  heard(error: unknown): void {
    if (error !== null && !this.down && isDatabaseDown(error)) void this.look();
  }

  /** The driver knows no server that can take a write. */
  lost(): void {
    if (this.down) return;
    this.fail();
    void this.look();
  }

  onModuleDestroy(): void {
    this.stop.abort(new Error('shutting down'));
  }

  /**
   * Writes one tiny document durably; rejects when the database cannot take it within `ms`. Figures that are refused,
   * by a rule or for want of a right, keep no message from being stored: a collection of its own decides then.
   */
  async write(ms: number): Promise<void> {
    const write = this.probe('system_metrics').catch(async (error: unknown) => {
      if (!types.isNativeError(error) || codeOf(error) === undefined) throw error;
      await this.probe('readiness');
    });
    await withDeadline(write, ms, 'database probe');
  }

  /** What the server says of itself and its set. */
  async hello(ms: number): Promise<Record<string, unknown>> {
    const { db } = this.connection;
    if (db === undefined) throw new Error('not connected');
    return withDeadline(db.admin().command({ hello: 1 }), ms, 'database hello');
  }

  /**
   * Free and whole size, in bytes, of the disk the server keeps its data on; null where it does not say (a managed one
   * that shares it, a router before shards).
   */
  async disk(ms: number): Promise<DatabaseDisk | null> {
    const { db } = this.connection;
    if (db === undefined) throw new Error('not connected');
    const stats = await withDeadline(db.command({ dbStats: 1 }), ms, 'database disk');
    const [size, used] = [Number(stats['fsTotalSize'] ?? 0), Number(stats['fsUsedSize'] ?? 0)];
    return size > 0 ? { free: Math.max(0, size - used), size } : null;
  }

  private async probe(collection: string): Promise<void> {
    await this.connection
      .collection<{ _id: string; at: Date }>(collection)
      .updateOne({ _id: 'readiness' }, { $currentDate: { at: true } }, { upsert: true, ...DURABLE });
  }

  private fail(): void {
    this.down = true;
    for (const listener of this.listeners) listener();
  }

  /** Looks until a write goes through. One line when it does not, one when it does again. */
  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const began = performance.now();
    let hasFailed = false;
    while (!this.stop.signal.aborted) {
      const error = await this.tryWrite();
      if (error === null) break;
      if (!this.down) this.fail();
      if (!hasFailed) this.logger.error({ err: error, msg: 'the database cannot take a write' });
      hasFailed = true;
      await pause(LOOK_EVERY_MS, this.stop.signal).catch(() => undefined);
    }
    this.isLooking = false;
    if (this.stop.signal.aborted) return;
    this.down = false;
    if (hasFailed) {
      this.logger.log(`the database takes writes again after ${Math.round(performance.now() - began)} ms`);
    }
  }

  /** Null when it went through, else why not. */
  private async tryWrite(): Promise<Error | null> {
    try {
      await this.write(LOOK_MS);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error('unknown error', { cause: error });
    }
  }
}
