import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { EntryOrigin, ReplyContent, SendState } from '@feelori/contracts';
import { BatchedReads, BatchedWrites } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { cancellation, STAYS_CANCELLED } from './cancellation';
import { draftCancellation } from './draft-release';
import { dueConversations } from './due-conversations';
import { type EntryPlace, fromPlace } from './entry-place';
import { sendOfOpaque, type SendRef } from './opaque-data';
import { type Lane, LANES } from './lane';
import type { OutboxEntry, OutboxPart } from './outbox-entry';
import { partUpdate } from './part-update';
import { type StatusMove, statusMove, type StatusNews } from './status-move';
import { type StatusView, VIEWED } from './status-view';
import { rewritten, withdrawal, withdrawnWhole } from './withdrawal';

/**
 * `freed`: delivery has to look, since a part that waited is out now or one was refused after the fact; `known`:
 * nothing left to do about it; `absent`: no part of ours is known for it (yet).
 */
export type StatusEffect = 'freed' | 'known' | 'absent';

/** A part moves four times at most; who loses the race that often is left for the sweeper. */
const MOVE_TRIES = 4;

/** Everything that is said to customers: the only door out. Every change of a part is one compare-and-set. */
@Injectable()
export class Outbox {
  private readonly unsettledReads: BatchedReads<OutboxEntry>;
  private readonly byIds: BatchedReads<OutboxEntry>;
  private readonly views: BatchedReads<StatusView>;

  constructor(
    @InjectModel('OutboxEntry') private readonly model: Model<OutboxEntry>,
    private readonly writes: BatchedWrites,
  ) {
    const unsettled = (conversationIds: string[]): Promise<OutboxEntry[]> =>
      this.model
        .find({ conversationId: { $in: conversationIds }, nextAt: { $type: 'date' } })
        .sort({ conversationId: 1, place: 1, _id: 1 })
        .lean();
    const byIds = (ids: string[]): Promise<OutboxEntry[]> => this.model.find({ _id: { $in: ids } }).lean();
    this.unsettledReads = new BatchedReads<OutboxEntry>(unsettled, (entry) => entry.conversationId);
    this.byIds = new BatchedReads<OutboxEntry>(byIds, (entry) => entry._id);
    const views = (ids: string[]): Promise<StatusView[]> =>
      this.model.collection
        .find<StatusView>({ _id: { $in: ids as never[] } }, { projection: VIEWED })
        .toArray();
    this.views = new BatchedReads<StatusView>(views, (entry) => entry._id);
  }

  /** Writes an entry; the first writer of an id wins, and a later one gets `existed`. */
  async insert(entry: OutboxEntry): Promise<'stored' | 'existed'> {
    return (await this.writes.insert('outbox', entry)) ? 'stored' : 'existed';
  }

  async byId(id: string): Promise<OutboxEntry | null> {
    return (await this.byIds.of(id))[0] ?? null;
  }

  /** One page of the thread, newest first, from the given place on (it included); null begins at the newest. */
  async page(conversationId: string, from: EntryPlace | null, limit: number): Promise<OutboxEntry[]> {
    return this.model
      .find(from === null ? { conversationId } : fromPlace(conversationId, from))
      .sort({ writtenAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /**
   * What was said last in a conversation by anybody, newest first: no drafts, nothing that was taken back whole, and of
   * what nobody asked for nothing that still waits.
   */
  async recent(conversationId: string, limit: number): Promise<OutboxEntry[]> {
    return this.model
      .find({
        conversationId,
        stage: { $ne: 'draft' },
        parts: { $elemMatch: { state: { $ne: 'cancelled' } } },
        $nor: [{ origin: { $in: LANES.bulk }, 'parts.state': 'pending' }],
      })
      .sort({ writtenAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /** The entries whose parts WhatsApp knows by these ids; unknown ids are left out. */
  async byWamids(wamids: readonly string[]): Promise<OutboxEntry[]> {
    return this.model.find({ 'parts.wamid': { $in: [...wamids] } }).lean();
  }

  /** Entries of a conversation that delivery is not done with, in the order of their places. */
  async unsettled(conversationId: string): Promise<OutboxEntry[]> {
    return this.unsettledReads.of(conversationId);
  }

  /** All conversations with an entry of this lane that delivery should have looked at before `before`, in pages. */
  due(lane: Lane, before: Date, pageSize: number): AsyncIterable<string[]> {
    return dueConversations(this.model, lane, before, pageSize);
  }

  /**
   * Takes back what these origins have not begun to send in a conversation, drafts too (`wished`: but what the customer asked
   * for); gives how many entries lost a part. What is written after this began is not seen: that is found by its epoch.
   */
  async cancelUnsent(
    conversationId: string,
    { origins, reason, wished }: { origins: readonly EntryOrigin[]; reason: string; wished?: 'stays' },
  ): Promise<number> {
    const [entries, drafts] = await Promise.all([
      this.unsettled(conversationId),
      this.model.find({ conversationId, stage: 'draft' }).lean<OutboxEntry[]>(),
    ]);
    const waiting = entries.filter(
      (entry) =>
        origins.includes(entry.origin) &&
        !(wished && entry.wished) &&
        entry.parts.some(({ state }) => state === 'pending'),
    );
    const filterOf = ({ _id }: OutboxEntry) => ({ _id, stage: 'released', 'parts.state': 'pending' });
    const update = cancellation(reason);
    const cancelled = await Promise.all([
      ...waiting.map((entry) =>
        this.writes.update({ collection: 'outbox', filter: filterOf(entry), update }),
      ),
      ...drafts
        .filter(({ origin }) => origins.includes(origin))
        .map(({ _id }) => this.writes.update(draftCancellation({ id: _id, reason }))),
    ]);
    return cancelled.filter(Boolean).length;
  }

  /**
   * Takes the right to send a part: only one worker wins, whatever it believes about leases. `attempt` is the
   * number of tries so far; the winner sends with `attempt + 1`. `lookAgainAt` is when a crash would be noticed.
   */
  async beginSend(
    send: SendRef,
    from: SendState,
    { at, resends, lookAgainAt }: { at: Date; resends: number; lookAgainAt: Date },
  ): Promise<boolean> {
    return this.move(send, [from], {
      state: 'sending',
      attempt: send.attempt + 1,
      resends,
      sendingAt: at,
      retryAt: null,
      nextAt: lookAgainAt,
    });
  }

  /**
   * Takes back the begin of an entry that was written as begun; `at` is when delivery is to look. Only for whoever knows
   * that its first part was not posted and will not be: the try stays counted, so that none bears the same number.
   */
  async revertBegin(entryId: string, at: Date): Promise<boolean> {
    const part = { state: 'pending', sendingAt: null } as const;
    const send = { entryId, part: 0, attempt: 1 };
    const update = partUpdate({ send, from: ['sending'], part, nextAt: at });
    return this.writes.change('outbox', entryId, [...update, STAYS_CANCELLED]);
  }

  /**
   * Records how a send ended, and when to look at the entry again, unless that changed since it was `seen`: then a
   * status asks for a look of its own (`entry_changed`). `moved`: a status or another worker moved the part before.
   */
  async endSend(
    send: SendRef,
    outcome: Partial<Pick<OutboxPart, 'state' | 'wamid' | 'errorCode' | 'retryAt' | 'sentAt'>>,
    { seen, nextAt }: { seen: Date | null; nextAt: Date | null },
  ): Promise<'ended' | 'entry_changed' | 'moved'> {
    const from: SendState[] = ['sending', 'unknown'];
    if (await this.move(send, from, { ...outcome, nextAt }, { nextAt: seen })) return 'ended';
    // A status that came first has nearly always moved the part itself: a read tells it, and costs half of a write.
    const part = (await this.byId(send.entryId))?.parts.find(({ i }) => i === send.part);
    if (part?.attempt !== send.attempt || !from.includes(part.state)) return 'moved';
    return (await this.move(send, from, outcome)) ? 'entry_changed' : 'moved';
  }

  /** Lets a part that failed be tried again, with what a person wrote in its place where given. False when it is not failed any more. */
  async retry(send: SendRef, chance: { retryAt: Date; content?: ReplyContent }): Promise<boolean> {
    const anew = chance.content === undefined ? {} : { edited: true as const };
    return this.move(send, ['failed'], { state: 'pending', ...chance, ...anew, nextAt: chance.retryAt });
  }

  /** Marks a part that was not sent as failed. False when it moved since it was seen in `from`. */
  async fail(send: SendRef, from: SendState, errorCode: number, at: Date): Promise<boolean> {
    return this.move(send, [from], { state: 'failed', errorCode, nextAt: at });
  }

  /** Takes back every part of an entry that waits to be sent, also one that waits again after it was taken back. */
  async cancel(id: string, reason: string): Promise<void> {
    await this.writes.update({
      collection: 'outbox',
      filter: { _id: id, stage: { $ne: 'draft' } },
      update: cancellation(reason),
    });
  }

  /**
   * Takes back what of an entry waits to be sent, since what it answers was changed or deleted, and forgets those words.
   * False when all of it had gone out, another reason took it back, or it is not the one that was read any more. With
   * nothing left it can be written anew (`rewrite`).
   */
  async withdraw({ _id, triesSpent = 0 }: OutboxEntry): Promise<boolean> {
    return this.writes.change('outbox', _id, withdrawal(triesSpent));
  }

  /** Writes an entry in the place of one that was withdrawn whole. Null when that is none any more. */
  async rewrite(withdrawn: OutboxEntry, entry: OutboxEntry): Promise<OutboxEntry | null> {
    const { _id, ...fields } = rewritten(withdrawn, entry);
    const filter = withdrawnWhole(_id);
    const done = await this.writes.update({ collection: 'outbox', filter, update: { $set: fields } });
    return done ? { _id, ...fields } : null;
  }

  /** Nobody has to look at an entry any more, unless it moved since it was to be looked at `seenNextAt`. */
  async settle(id: string, seenNextAt: Date): Promise<void> {
    await this.writes.update({
      collection: 'outbox',
      filter: { _id: id, nextAt: seenNextAt },
      update: { $set: { nextAt: null } },
    });
  }

  /**
   * Moves a part forward by what WhatsApp says, and never back; each move is one compare-and-set on the state that was
   * read. What delivery has to know is due at once, so that the sweeper finds it where the wake-up is lost. That a part
   * which went out has arrived or was read moves nothing: it stands in `status_events`, and whoever shows the part looks
   * there (`withArrivals`), so that the two statuses of nearly every message cost no update. `arrived` says whether a
   * part that is now reported as failed is known to have arrived before: then it has.
   */
  async applyStatus(
    news: StatusNews,
    arrived: (wamid: string) => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<StatusEffect> {
    const send = sendOfOpaque(news.opaque);
    for (let tries = 0; tries < MOVE_TRIES; tries += 1) {
      const entry = send === null ? await this.ofWamid(news.wamid) : await this.viewOf(send.entryId);
      // With our own opaque data there is no other part it could mean.
      if (entry === null) return send === null ? 'absent' : 'known';
      const move = statusMove(entry.parts, news);
      if (move === null || (!move.frees && hasGoneOut(move.part))) return 'known';
      if (move.to === 'failed' && move.part.state === 'sent' && (await arrived(news.wamid))) return 'known';
      if (await this.moveByStatus(entry, move, news)) return move.frees ? 'freed' : 'known';
    }
    return 'absent';
  }

  private async viewOf(entryId: string): Promise<StatusView | null> {
    return (await this.views.of(entryId))[0] ?? null;
  }

  private async ofWamid(wamid: string): Promise<StatusView | null> {
    return this.model.collection.findOne<StatusView>(
      { 'parts.wamid': { $eq: wamid } },
      { projection: VIEWED },
    );
  }

  private async moveByStatus(
    { _id: entryId, nextAt: seen, parts }: StatusView,
    { part, to, frees }: StatusMove,
    news: StatusNews,
  ): Promise<boolean> {
    const changes = {
      state: to,
      wamid: news.wamid,
      errorCode: to === 'failed' ? news.errorCode : null,
      ...(to === 'sent' ? { sentAt: news.at } : {}),
    };
    const send = { entryId, part: part.i, attempt: part.attempt };
    if (!frees) return this.move(send, [part.state], changes);
    // With its last part out there is nothing to look at, unless that changed since.
    const isOut = to !== 'failed' && parts.every((one) => one === part || hasGoneOut(one));
    if (isOut) return this.move(send, [part.state], { ...changes, nextAt: null }, { nextAt: seen });
    return this.move(send, [part.state], { ...changes, nextAt: news.at });
  }

  private async move(
    send: SendRef,
    from: readonly SendState[],
    { nextAt, ...part }: Partial<OutboxPart> & { nextAt?: Date | null },
    seen: { nextAt?: Date | null } = {},
  ): Promise<boolean> {
    const change = {
      send,
      from,
      part,
      ...(nextAt === undefined ? {} : { nextAt }),
      ...(seen.nextAt === undefined ? {} : { seenNextAt: seen.nextAt }),
    };
    return this.writes.change('outbox', send.entryId, partUpdate(change));
  }
}

function hasGoneOut({ state }: Pick<OutboxPart, 'state'>): boolean {
  return state === 'sent' || state === 'delivered' || state === 'read';
}
