import { Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Clock, newId } from '@feelori/platform/clock';
import { pause } from '@feelori/platform/resilience';
import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { isDuplicateKey } from './batched-writes';
import { DURABLE } from './durable';
import { MongoGate } from './mongo-gate';

/** One step that changes what an earlier version stored. */
export interface Migration {
  /** Never given twice, and never changed once it was released; the lowest goes first. */
  version: number;
  name: string;
  /** Gives how many documents it changed. Bears repetition, and processes of the version before beside it. */
  run: () => Promise<number>;
}

/** What is known of one (collection `migrations`, `_id` its version); the lock is the document `0`. */
interface MigrationNote {
  _id: number;
  name: string;
  owner?: string;
  until?: Date;
  firstDoneAt?: Date;
  changed?: number;
}

const LOCK = 0;
/** A process that died under the lock is followed after so long. */
const HOLD_MS = 15_000;
const RENEW_MS = 3_000;
const LOOK_MS = 250;
/** While a new version goes in, processes of the one before still write as they did: so long each start looks once more. */
const AGAIN_MS = 86_400_000;

/**
 * Changes what earlier versions stored, in the order of their versions, by one process at a time and before any counts as
 * ready. What was done stands in the database, so that later starts have nothing to look for.
 */
@Injectable()
export class Migrations {
  private readonly logger = new Logger('Migrations');
  private readonly all: Migration[] = [];
  private readonly owner = newId();
  /** Those that this process ran itself. */
  private readonly ran = new Set<number>();

  constructor(
    gate: MongoGate,
    private readonly clock: Clock,
    @InjectConnection() private readonly connection: Connection,
  ) {
    gate.onceConnected(() => this.run());
  }

  /** Register in a constructor. */
  register(migration: Migration): void {
    const taken = this.all.find(({ version }) => version === migration.version);
    if (taken !== undefined) throw new Error(`two migrations have the version ${migration.version}`);
    this.all.push(migration);
    this.all.sort((a, b) => a.version - b.version);
  }

  /** Does what is due. Rejects where one fails; those before it stay done, and the lock is given back. */
  async run(): Promise<void> {
    while ((await this.due()).length > 0) {
      if (await this.lock()) return this.runLocked();
      // Another process is at it: nobody is ready before it is done.
      await pause(LOOK_MS);
    }
  }

  private get notes(): Collection<MigrationNote> {
    return this.connection.collection<MigrationNote>('migrations') as unknown as Collection<MigrationNote>;
  }

  private async due(): Promise<Migration[]> {
    if (this.all.length === 0) return [];
    const done = await this.notes.find({ _id: { $in: this.all.map(({ version }) => version) } }).toArray();
    const settled = this.clock.ms() - AGAIN_MS;
    const over = new Set(
      done.filter(({ firstDoneAt }) => firstDoneAt && +firstDoneAt < settled).map(({ _id }) => _id),
    );
    return this.all.filter(({ version }) => !over.has(version) && !this.ran.has(version));
  }

  private async runLocked(): Promise<void> {
    const renewal = setInterval(() => void this.lock().catch(() => false), RENEW_MS);
    renewal.unref();
    try {
      for (const one of await this.due()) await this.runOne(one);
    } finally {
      clearInterval(renewal);
      await this.notes.updateOne({ _id: LOCK, owner: this.owner }, { $set: { until: new Date(0) } }, DURABLE);
    }
  }

  private async runOne({ version, name, run }: Migration): Promise<void> {
    const changed = await run();
    this.ran.add(version);
    const at = this.clock.now();
    await this.notes.updateOne(
      { _id: version },
      { $set: { name }, $inc: { changed }, $min: { firstDoneAt: at } },
      { upsert: true, ...DURABLE },
    );
    if (changed > 0) this.logger.log(`migration ${version} (${name}) changed ${changed} documents`);
  }

  /** Takes or keeps the lock; false while another process has it. */
  private async lock(): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + HOLD_MS);
    try {
      const { matchedCount, upsertedCount } = await this.notes.updateOne(
        { _id: LOCK, $or: [{ owner: this.owner }, { until: { $lt: now } }] },
        { $set: { owner: this.owner, until, name: 'lock' } },
        { upsert: true, ...DURABLE },
      );
      return matchedCount + upsertedCount > 0;
    } catch (error) {
      // The upsert met a lock that is held: its id is taken.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
