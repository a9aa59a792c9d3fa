import { Injectable } from '@nestjs/common';
import { Clock, type TimeReading, withDeadline } from '@feelori/platform/clock';
import type { MongoClient } from 'mongodb';

const ASK_MS = 1_000;
/** An answer that took no longer than this says enough. */
const QUICK_MS = 25;
const MOST_ASKED = 4;

/** Sets `Clock` by the database's clock, the one that all processes have in common. */
@Injectable()
export class DatabaseTime {
  private client: MongoClient | null = null;

  constructor(private readonly clock: Clock) {}

  /** From now on this client is asked, and at once: nobody works with a connection before its time is known. */
  async follow(client: MongoClient): Promise<void> {
    this.client = client;
    await this.measure();
  }

  /** Asks what time it is, again where the answer took long. False when there was none; never rejects. */
  async measure(): Promise<boolean> {
    const { client } = this;
    if (client === null) return false;
    for (let asked = 0; asked < MOST_ASKED; asked += 1) {
      const reading = await ask(client);
      if (reading === null) return asked > 0;
      this.clock.learn(reading);
      if (reading.heard - reading.asked <= QUICK_MS) return true;
    }
    return true;
  }
}

/** One tiny question without a collection, and without a cursor to look after. */
const WHAT_TIME = {
  aggregate: 1,
  pipeline: [{ $documents: [{}] }, { $project: { _id: 0, now: '$$NOW' } }],
  cursor: {},
};

/** Null when the database does not tell. */
async function ask(client: MongoClient): Promise<TimeReading | null> {
  try {
    const asked = performance.now();
    const answer = await withDeadline(client.db().command(WHAT_TIME), ASK_MS, "the database's time");
    const heard = performance.now();
    const theirs: unknown = (answer as { cursor?: { firstBatch?: { now?: unknown }[] } }).cursor
      ?.firstBatch?.[0]?.now;
    return theirs instanceof Date ? { theirs: theirs.getTime(), asked, heard } : null;
  } catch {
    return null;
  }
}
