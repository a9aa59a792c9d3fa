import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { DURABLE, insertNew, Migrations, MongoGate } from '@feelori/platform/mongo';
import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

const BATCH = 500;

/** A turn as it was stored before there was an outbox: its replies lay inside it. */
export type TurnWithReplies = Pick<
  OutboxEntry,
  | '_id'
  | 'conversationId'
  | 'phoneNumberId'
  | 'customerId'
  | 'to'
  | 'answeredBy'
  | 'handoverReason'
  | 'consent'
  | 'parts'
  | 'nextAt'
> & { n: number; answeredAt: Date; inboundIds: string[] };

/** What makes such a turn the record of a decision, as turns are now. */
const TO_RECORD = [
  {
    $set: {
      endedAt: '$answeredAt',
      attempts: 1,
      decision: 'answered',
      reason: null,
      entryId: '$_id',
      handoverSummary: null,
    },
  },
  { $unset: ['parts', 'nextAt', 'answeredAt', 'to'] },
];

const OF_ERASED = [{ $set: { endedAt: '$answeredAt' } }, { $unset: ['parts', 'nextAt', 'answeredAt', 'to'] }];

/**
 * After an update from a version that kept replies inside turns: moves those into the outbox that delivery is not done
 * with, and those of turns that are still open, since the entry is what tells whoever resumes one that it is answered. All
 * others follow beside the work, so that threads show them. Bears repetition, and several processes at once: the entry's
 * id is the turn's.
 */
@Injectable()
export class TurnReplyMigration implements OnModuleDestroy {
  private readonly logger = new Logger('Outbox');
  /** Settles once nothing is left to move, or what is left waits for the next start. */
  done: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(
    migrations: Migrations,
    gate: MongoGate,
    @InjectConnection() private readonly connection: Connection,
  ) {
    migrations.register({
      version: 1,
      name: 'replies move from turns into the outbox',
      run: async () => (await this.moveUnsettled()) + (await this.moveOpen()),
    });
    // Beside the work, at each start until nothing is left: it may take long.
    gate.onceConnected(() => {
      this.done = this.moveSettled().catch((error: unknown) => {
        this.logger.warn({
          err: error,
          msg: 'old replies wait for the next start to be moved into the outbox',
        });
      });
      return Promise.resolve();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    await this.done;
  }

  private get turns(): Collection<TurnWithReplies> {
    return this.connection.collection<TurnWithReplies>('turns') as unknown as Collection<TurnWithReplies>;
  }

  /** Each round takes what it moved out of the query, so it ends. */
  private async moveUnsettled(): Promise<number> {
    for (let moved = 0; ;) {
      const found = await this.turns
        .find({ nextAt: { $type: 'date' }, parts: { $exists: true } })
        .limit(BATCH)
        .toArray();
      if (found.length === 0) return moved;
      await this.move(found);
      moved += found.length;
    }
  }

  /** What was sent long ago. The index holds only turns of that version, so that later starts see at once that none is left. */
  private async moveSettled(): Promise<void> {
    // Of somebody who was erased a turn names no messages any more: what was said to them is not to come back.
    await this.turns.updateMany({ answeredAt: { $type: 'date' }, inboundIds: [] }, OF_ERASED, DURABLE);
    for (let moved = 0; !this.isEnding;) {
      const found = await this.turns
        .find({ answeredAt: { $type: 'date' }, nextAt: null, parts: { $exists: true } })
        .limit(BATCH)
        .toArray();
      if (found.length > 0) await this.move(found);
      moved += found.length;
      if (found.length === BATCH) continue;
      if (moved > 0) this.logger.log(`${moved} old replies moved into the outbox`);
      return;
    }
  }

  private async moveOpen(): Promise<number> {
    const open = this.connection.collection<{ turn: { id: string } }>('conversations').find(
      // The range lets the index of open turns answer.
      { turn: { $type: 'object' }, leaseUntil: { $gte: new Date(0) } },
      { projection: { 'turn.id': 1 } },
    );
    let moved = 0;
    let ids: string[] = [];
    const moveThese = async (): Promise<void> => {
      const found = await this.turns.find({ _id: { $in: ids }, parts: { $exists: true } }).toArray();
      ids = [];
      if (found.length > 0) await this.move(found);
      moved += found.length;
    };
    for await (const { turn } of open) {
      if (ids.push(turn.id) === BATCH) await moveThese();
    }
    if (ids.length > 0) await moveThese();
    return moved;
  }

  /** The entry first: a crash in between repeats it, and the id is taken then. */
  private async move(found: readonly TurnWithReplies[]): Promise<void> {
    await insertNew(this.connection.collection('outbox'), found.map(entryOf));
    const ids = found.map(({ _id }) => _id);
    await this.turns.updateMany({ _id: { $in: ids }, parts: { $exists: true } }, TO_RECORD, DURABLE);
  }
}

/** The replies of a turn as an outbox entry: before the counter of places began, a turn's number was its place. */
function entryOf(turn: TurnWithReplies): OutboxEntry {
  const { n, answeredAt, ...same } = turn;
  return {
    _id: same._id,
    conversationId: same.conversationId,
    phoneNumberId: same.phoneNumberId,
    customerId: same.customerId,
    to: same.to,
    origin: 'assistant',
    place: n,
    epoch: 0,
    author: null,
    answeredBy: same.answeredBy,
    writtenAt: answeredAt,
    stage: 'released',
    cancelReason: null,
    handoverReason: same.handoverReason,
    consent: same.consent,
    parts: same.parts,
    nextAt: same.nextAt,
  };
}
