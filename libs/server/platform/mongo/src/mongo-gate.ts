import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Shutdown } from '@feelori/platform/lifecycle';
import { StateLog } from '@feelori/platform/log';
import { pause } from '@feelori/platform/resilience';
import { SettingsError } from '@feelori/platform/settings';
import { connectWords } from './connect-words';
import { type CallListener, DatabaseClient } from './database-client';
import { type DatabaseDisk, DatabaseState } from './database-state';
import { DatabaseUnavailable } from './database-unavailable';
import { IndexBuilder } from './index-builder';

const RETRY_MS = 500;

/** Opens the connection and keeps trying while the database is away; says whether it can take a write. */
@Injectable()
export class MongoGate implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Mongo');
  private readonly states = new StateLog(this.logger);
  private readonly stop = new AbortController();
  private readonly firstTasks: (() => Promise<void>)[] = [];
  private ready = false;

  constructor(
    private readonly client: DatabaseClient,
    private readonly state: DatabaseState,
    private readonly indexes: IndexBuilder,
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

  /** The last phase: workers and the HTTP server have ended before (docs/reliability.md §6). */
  async onApplicationShutdown(): Promise<void> {
    await this.shutdown.finish('database', 'stores', () => this.client.close());
  }

  /** Whether webhooks can be stored, as far as is known; costs nothing. */
  get isDown(): boolean {
    return this.state.isDown;
  }

  /** How many connections this process has to the database. */
  get connections(): DatabaseClient['connections'] {
    return this.client.connections;
  }

  /** Tells of every call to the database when it has ended. */
  onCall(listener: CallListener): void {
    this.client.onCall(listener);
  }

  /** Told each time the database is found to be down. */
  onDown(listener: () => void): void {
    this.state.onDown(listener);
  }

  /** Writes one tiny document durably; rejects at once while the database is down, or after `ms`. */
  async probeWrite(ms: number): Promise<void> {
    if (this.state.isDown) throw new DatabaseUnavailable();
    await this.state.write(ms);
  }

  /** What the server says of itself and its set (the command `hello`); rejects while it is down, or after `ms`. */
  async hello(ms: number): Promise<Record<string, unknown>> {
    if (this.state.isDown) throw new DatabaseUnavailable();
    return this.state.hello(ms);
  }

  /** How full the database's own disk is; null where it does not say. Rejects while it is down, or after `ms`. */
  async disk(ms: number): Promise<DatabaseDisk | null> {
    if (this.state.isDown) throw new DatabaseUnavailable();
    return this.state.disk(ms);
  }

  /** Resolves once connected and indexed; rejects after `ms`. For processors and boot tasks that need it. */
  async whenReady(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (!this.ready) {
      if (performance.now() > until) throw new DatabaseUnavailable();
      await pause(50, this.stop.signal);
    }
  }

  private async connect(): Promise<boolean> {
    try {
      await this.client.open();
      await this.indexes.build();
      for (const task of this.firstTasks) await task();
      this.ready = true;
      this.state.isUp();
      this.states.good('database');
      return true;
    } catch (error) {
      if (error instanceof SettingsError) throw error;
      this.states.bad('database', connectWords(error), error);
      return false;
    }
  }

  private async keepTrying(): Promise<void> {
    try {
      while (!this.stop.signal.aborted) {
        await pause(RETRY_MS, this.stop.signal);
        if (await this.connect()) return;
      }
    } catch (error) {
      // The stop signal ends a pause early: the process is closing. What else comes here needs a person.
      if (!this.stop.signal.aborted) {
        this.logger.error({ err: error, msg: 'the connection to the database is given up' });
      }
    }
  }
}
