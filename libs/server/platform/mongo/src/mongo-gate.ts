import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Shutdown } from '@feelori/platform/lifecycle';
import { pause, withDeadline } from '@feelori/platform/resilience';
import { Settings, SettingsError } from '@feelori/platform/settings';
import { type Connection, STATES } from 'mongoose';
import { DURABLE } from './durable';
import { IndexBuilder } from './index-builder';
import { mongoOptions } from './mongo-options';

/** Opens the connection and keeps trying while the database is away; says whether it can take a write. */
@Injectable()
export class MongoGate implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Mongo');
  private readonly stop = new AbortController();
  private readonly firstTasks: (() => Promise<void>)[] = [];
  private ready = false;

  constructor(
    private readonly settings: Settings,
    private readonly indexes: IndexBuilder,
    @InjectConnection() private readonly connection: Connection,
    private readonly shutdown: Shutdown,
  ) {}

  /**
   * Runs `task` after the first connection, before the process counts as ready; it must bear repetition.
   * Register in a constructor. A `SettingsError` from it stops the start.
   */
  onceConnected(task: () => Promise<void>): void {
    this.firstTasks.push(task);
  }

  /** The first try is waited for, so that a normal start is ready; later ones go on in the background. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.connect()) return;
    void this.keepTrying();
  }

  onModuleDestroy(): void {
    this.stop.abort(new Error('shutting down'));
  }

  /** The last phase: workers and the HTTP server have ended before (reference §2.10). */
  async onApplicationShutdown(): Promise<void> {
    await this.shutdown.finish('database', 'stores', () => this.connection.close());
  }

  /** Writes one tiny document durably; rejects when the database cannot take it within `ms`. */
  async probeWrite(ms: number): Promise<void> {
    if (this.connection.readyState !== STATES.connected || !this.ready) {
      throw new Error('the database is not connected');
    }
    const write = this.connection
      .collection<{ _id: string; at: Date }>('system_metrics')
      .updateOne({ _id: 'readiness' }, { $set: { at: new Date() } }, { upsert: true, ...DURABLE });
    await withDeadline(write, ms, 'database probe');
  }

  /** Resolves once connected and indexed; rejects after `ms`. For processors and boot tasks that need it. */
  async whenReady(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (!this.ready) {
      if (performance.now() > until) throw new Error('the database is not connected');
      await pause(50, this.stop.signal);
    }
  }

  private async connect(): Promise<boolean> {
    try {
      await this.connection.openUri(this.settings.mongo.uri, mongoOptions(this.settings));
      await this.indexes.build();
      for (const task of this.firstTasks) await task();
      this.ready = true;
      return true;
    } catch (error) {
      if (error instanceof SettingsError) throw error;
      this.logger.error(`cannot connect: ${error instanceof Error ? error.name : 'unknown error'}`);
      return false;
    }
  }

  private async keepTrying(): Promise<void> {
    try {
      for (let wait = 500; !this.stop.signal.aborted; wait = Math.min(wait * 2, 5_000)) {
        await pause(wait, this.stop.signal);
        if (await this.connect()) return;
      }
    } catch (error) {
      // The stop signal ends a pause early: the process is closing. What else comes here needs a person.
      if (!this.stop.signal.aborted) {
        this.logger.error(error instanceof Error ? error.message : 'unknown error');
      }
    }
  }
}
