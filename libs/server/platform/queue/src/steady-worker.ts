import { Logger } from '@nestjs/common';
import { type Processor, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';

const logger = new Logger('Worker');

/** Measured: after `kill -9` of a worker its jobs go on within about 15 s (reference §2.8). */
const DEFAULTS = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 5 } as const;

/** A connection that waits for Redis for ever, as a worker's must; the queue's own gives up at once. */
function patient(connection: WorkerOptions['connection']): WorkerOptions['connection'] {
  if (!(connection instanceof Redis)) return connection;
  const options = { ...connection.options };
  delete options.commandTimeout;
  const client = new Redis({
    ...options,
    enableOfflineQueue: true,
    maxRetriesPerRequest: null,
    socketTimeout: 30_000,
  });
  client.on('error', () => undefined); // The worker reports it.
  return client;
}

/** What `@Processor` runs on: our lock times, a patient connection, and errors that end in a log line. */
export class SteadyWorker extends Worker {
  private readonly ownConnection: Redis | null;

  constructor(name: string, processor: string | URL | null | Processor, options: WorkerOptions) {
    const connection = patient(options.connection);
    super(name, processor, { ...DEFAULTS, ...options, connection });
    this.ownConnection = connection instanceof Redis ? connection : null;
    this.on('error', (error) => logger.warn(`${name}: ${errorLabel(error)}`));
    this.on('lockRenewalFailed', (ids) => logger.warn(`${name}: lost the lock of ${ids.length} jobs`));
    this.on('closed', () => this.ownConnection?.disconnect());
  }

  /** By force also while an earlier close still waits for jobs; BullMQ alone would wait for that one. */
  override async close(force = false): Promise<void> {
    if (force) this.closing = undefined;
    await super.close(force);
  }
}

/** Error messages of Redis may hold payloads; the code or class is enough to act on. */
function errorLabel(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
