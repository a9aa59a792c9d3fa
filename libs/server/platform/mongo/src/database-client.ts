import { Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { DeadlineExceeded, pause, withDeadline } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { type Connection, STATES } from 'mongoose';
import type { EndedCall } from './calls-under-way';
import { DatabaseState } from './database-state';
import { DatabaseTime } from './database-time';
import { DatabaseUnavailable } from './database-unavailable';
import { HeartbeatWatch } from './heartbeat-watch';
import { clientOptions, databaseUri } from './client-options';
import { PoolCounts } from './pool-counts';
import { TrackedClient } from './tracked-client';

const TICK_MS = 250;
const OPEN_MS = 10_000;
const CLOSE_MS = 5_000;
const RETRY_MS = 250;

interface Opened {
  client: TrackedClient;
  watch: HeartbeatWatch;
  pool: PoolCounts;
}

/** Hears of every call how long it took, and its error (null: well). Must not throw. */
export type CallListener = (call: EndedCall, error: unknown) => void;

/**
 * The client behind the one Mongoose connection. A client whose driver stopped looking at the database is replaced:
 * models, collections and whoever holds the connection go on with the new one.
 */
@Injectable()
export class DatabaseClient {
  protected readonly limits = {
    /** For how long after the driver's own deadline a look at the database may still end. */
    marginMs: 2_000,
    /** No call of ours takes longer, but for the building of indexes. */
    callMs: 30_000,
    /** Calls without an end that a client may have: each has taken a connection from the pool for good. */
    abandoned: 3,
    /** Clients that may fail within `goodMs` of the one before until the process is given up. */
    replaced: 2,
    goodMs: 60_000,
  };
  private readonly logger = new Logger('Mongo');
  private readonly stop = new AbortController();
  private readonly listeners: CallListener[] = [];
  private client: TrackedClient | null = null;
  private watch: HeartbeatWatch | null = null;
  private pool: PoolCounts | null = null;
  private ticker: NodeJS.Timeout | undefined;
  private isReplacing = false;
  private replaced = 0;
  private openedAt = -Infinity;

  constructor(
    private readonly settings: Settings,
    private readonly state: DatabaseState,
    private readonly time: DatabaseTime,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  /** Connects, unless it is connected. Rejects when no server can be found; it can be tried again. */
  async open(): Promise<void> {
    if (this.client !== null) return;
    this.install(await this.connect());
    this.ticker ??= this.tick();
  }

  /** Tells of every call when it has ended. */
  onCall(listener: CallListener): void {
    this.listeners.push(listener);
  }

  /** How many connections it has, all servers together. */
  get connections(): PoolCounts['counts'] {
    return this.pool?.counts ?? { open: 0, in_use: 0, waited_for: 0 };
  }

  /** Ends every call that is under way. Never rejects, and waits for a client that does not close 5 s at most. */
  async close(): Promise<void> {
    this.stop.abort(new Error('shutting down'));
    clearInterval(this.ticker);
    const { client } = this;
    this.client = null;
    Reflect.set(this.connection, 'readyState', STATES.disconnected);
    await this.retire(client, 'the process is ending');
  }

  protected get options(): ReturnType<typeof clientOptions> {
    return clientOptions(this.settings);
  }

  /** Gives up the process, for whoever supervises it to start it again. */
  protected giveUp(): void {
    process.exit(1);
  }

  private async connect(): Promise<Opened> {
    const { options } = this;
    const client = new TrackedClient(databaseUri(this.settings), options, (error, call) => {
      this.state.heard(error);
      for (const listener of this.listeners) listener(call, error);
    });
    const watch = new HeartbeatWatch(options, this.limits.marginMs);
    watch.listenTo(client);
    const pool = new PoolCounts(client);
    client.on('error', () => undefined);
    client.on('topologyDescriptionChanged', ({ newDescription }) => {
      if (client !== this.client) return;
      if (![...newDescription.servers.values()].some(({ isWritable }) => isWritable)) this.state.lost();
    });
    try {
      await withDeadline(client.connect(), OPEN_MS, 'database connection');
      await this.time.follow(client);
    } catch (error) {
      void this.retire(client, 'it could not connect');
      throw error;
    }
    return { client, watch, pool };
  }

  /** `setClient` is Mongoose's way to give a connection a client; it wants one that has none. */
  private install({ client, watch, pool }: Opened): void {
    this.client = client;
    this.watch = watch;
    this.pool = pool;
    this.openedAt = performance.now();
    Reflect.set(this.connection, 'readyState', STATES.disconnected);
    this.connection.setClient(client);
  }

  /** Listeners go first: what happens to an old client must not look like the new one's doing. */
  private async retire(client: TrackedClient | null, why: string): Promise<void> {
    if (client === null) return;
    client.removeAllListeners();
    client.on('error', () => undefined);
    const closed = withDeadline(client.close(), CLOSE_MS, 'database connection');
    client.calls.endAll(new DatabaseUnavailable(why));
    await closed.catch(() => this.logger.warn('an old database client did not close'));
  }

  private tick(): NodeJS.Timeout {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      // A process that stood still has not heard of what the driver did meanwhile: that time does not count.
      const isOverdue = this.watch?.pass(Math.min(now - last, 2 * TICK_MS)) ?? false;
      last = now;
      this.client?.calls.endOlderThan(this.limits.callMs);
      const isLeaking = (this.client?.calls.abandoned ?? 0) > this.limits.abandoned;
      if (isOverdue) void this.replace('the driver no longer looks at the database');
      else if (isLeaking) void this.replace('calls to the database have no end');
    }, TICK_MS);
    return timer.unref();
  }

  private async replace(why: string): Promise<void> {
    if (this.isReplacing || this.stop.signal.aborted) return;
    this.isReplacing = true;
    if (performance.now() - this.openedAt > this.limits.goodMs) this.replaced = 0;
    this.countReplacement(why);
    this.watch = null;
    const old = this.client;
    for (let tries = 0; !this.stop.signal.aborted; tries += 1) {
      const next = await this.connect().catch((error: unknown) => {
        if (error instanceof DeadlineExceeded) this.countReplacement('a new client does not connect');
        return null;
      });
      if (next !== null) {
        await this.change(next);
        break;
      }
      // The database is away too. What the old client has under way gets no answer any more.
      if (tries === 0) {
        this.state.lost();
        void this.retire(old, why);
      }
      await pause(RETRY_MS, this.stop.signal).catch(() => undefined);
    }
    void this.retire(old, why);
    this.isReplacing = false;
  }

  private async change(next: Opened): Promise<void> {
    if (this.stop.signal.aborted) await this.retire(next.client, 'the process is ending');
    else this.install(next);
  }

  private countReplacement(why: string): void {
    this.replaced += 1;
    if (this.replaced <= this.limits.replaced) {
      this.logger.error(`${why}: a new client is opened`);
      return;
    }
    this.logger.fatal(`${why}, and ${this.limits.replaced} new clients did not help: the process ends`);
    this.giveUp();
  }
}
