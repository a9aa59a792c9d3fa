import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Clock } from '@feelori/platform/clock';
import { BatchedReads, BatchedWrites, idPages } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { InboundMessage } from './inbound-message';
import { byPlace, fromPlace, type MessagePlace } from './message-place';
import { RowArrivals, type StoredRows } from './row-arrivals';

/** How long an "unavailable" placeholder waits for its real content before it is answered as it is. */
export const PROVISIONAL_MS = 10_000;
/** Rows a sweep reads at a time. */
const SWEEP_ROWS = 2_000;

/** A message, and which revision of it was answered. */
export interface AnsweredMessage {
  id: string;
  revision: number;
}

/** The customers' messages, each stored before it is acknowledged and answered once. */
@Injectable()
export class InboundMessages {
  private readonly reads: BatchedReads<InboundMessage>;
  private readonly arrivals: RowArrivals;

  constructor(
    @InjectModel('InboundMessage') private readonly model: Model<InboundMessage>,
    private readonly writes: BatchedWrites,
    private readonly clock: Clock,
  ) {
    const read = (ids: string[]): Promise<InboundMessage[]> => this.waitingOf(ids);
    this.arrivals = new RowArrivals(model);
    this.reads = new BatchedReads<InboundMessage>(read, (row) => row.conversationId);
  }

  /**
   * Stores what came, in one durable write where all of it is new. Each item is about one row: a message or its placeholder
   * about its own, an edit or a deletion about that of the message it changes. Rejects when the database cannot take
   * them now.
   */
  async storeMany(rows: readonly InboundMessage[]): Promise<StoredRows> {
    return this.arrivals.store(rows);
  }

  /**
   * Messages of a conversation that no turn has taken up, in the order they were written: Meta's times are whole
   * seconds, so the order of arrival decides within one.
   */
  async waiting(conversationId: string): Promise<InboundMessage[]> {
    return this.reads.of(conversationId);
  }

  /** The rows of these ids, in the order they were written; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<InboundMessage[]> {
    const rows = await this.model.find({ _id: { $in: [...ids] } }).lean();
    // Those of one turn: too few for an index of their own, and for the database to sort.
    return rows.sort(byPlace);
  }

  /**
   * Takes messages off the waiting list for good, each only as it was answered: one that says something else by now goes
   * on waiting. Gives the ids of those that did not wait, or were changed. A second call changes nothing.
   */
  async close(answered: readonly AnsweredMessage[], turnId: string): Promise<string[]> {
    const closed = await Promise.all(
      answered.map(({ id, revision }) =>
        this.writes.compareAndSet({
          collection: 'inbound',
          id,
          when: { state: 'received', revision: revision === 0 ? { $in: [0, null] } : revision },
          set: { state: 'done', turnId },
        }),
      ),
    );
    return answered.filter((_, at) => closed[at] === false).map(({ id }) => id);
  }

  /** Lets messages wait again that these turns took up; those that other turns have taken up meanwhile stay theirs. */
  async reopen(rows: readonly Pick<InboundMessage, '_id' | 'turnId' | 'earlierTurnIds'>[]): Promise<void> {
    await Promise.all(
      rows.map(({ _id, turnId, earlierTurnIds = [] }) =>
        this.writes.compareAndSet({
          collection: 'inbound',
          id: _id,
          when: { state: 'done', turnId },
          // Whoever deletes the message later finds every record that holds its words.
          set: {
            state: 'received',
            earlierTurnIds: [...earlierTurnIds, ...(turnId === null ? [] : [turnId])],
          },
        }),
      ),
    );
  }

  /** All conversations with messages that wait since before `olderThan`, those waiting longest first, in pages. */
  overdue(olderThan: Date, pageSize: number): AsyncIterable<string[]> {
    const rows = this.model.collection
      .find({ state: 'received', receivedAt: { $lt: olderThan } })
      .project<Pick<InboundMessage, 'conversationId'>>({ _id: 0, conversationId: 1 })
      .sort({ receivedAt: 1 })
      .batchSize(SWEEP_ROWS);
    return idPages(rows, (row) => row.conversationId, pageSize);
  }

  /** When the message that waits longest was received; null when none waits. */
  async oldestWaiting(): Promise<Date | null> {
    const row = await this.model
      .findOne({ state: 'received' }, { receivedAt: 1 })
      .sort({ receivedAt: 1 })
      .lean();
    return row?.receivedAt ?? null;
  }

  /** One page of the thread, newest first, from the given place on (it included); null begins at the newest. */
  async page(conversationId: string, from: MessagePlace | null, limit: number): Promise<InboundMessage[]> {
    return this.model
      .find(from === null ? { conversationId } : fromPlace(conversationId, from))
      .sort({ sentAt: -1, receivedAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /**
   * What a customer wrote last and a turn has taken up, newest first: words, pictures and taps, as they stand
   * by now: no reactions, and nothing that was deleted. */
  async recent(conversationId: string, limit: number): Promise<InboundMessage[]> {
    const silent = ['reaction', 'call_permission_reply', 'system', 'edit', 'revoke', 'deleted'];
    return this.model
      .find({ conversationId, state: { $ne: 'received' }, 'message.content.kind': { $nin: silent } })
      .sort({ sentAt: -1, receivedAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  private waitingOf(conversationIds: string[]): Promise<InboundMessage[]> {
    const old = new Date(this.clock.ms() - PROVISIONAL_MS);
    return this.model
      .find({
        conversationId: { $in: conversationIds },
        state: 'received',
        $or: [{ 'message.provisional': false }, { receivedAt: { $lt: old } }],
      })
      .sort({ sentAt: 1, receivedAt: 1, _id: 1 })
      .lean();
  }
}
