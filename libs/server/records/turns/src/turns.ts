import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { SendState } from '@feelori/contracts';
import { BatchedReads, BatchedWrites } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { sendOfOpaque, type SendRef } from './opaque-data';
import { type StatusMove, statusMove, type StatusNews } from './status-move';
import type { Turn, TurnPart } from './turn';
import { fromPlace, type TurnPlace } from './turn-place';

/**
 * `freed`: delivery has to look, since a part that waited is out now or one was refused after the fact; `known`:
 * nothing left to do about it; `absent`: no part of ours is known for it (yet).
 */
export type StatusEffect = 'freed' | 'known' | 'absent';

/** A part moves four times at most; who loses the race that often is left for the sweeper. */
const MOVE_TRIES = 4;

/** Turns with their replies: the outbox. Every change of a part is one compare-and-set. */
@Injectable()
export class Turns {
  private readonly outbox: BatchedReads<Turn>;
  private readonly byIds: BatchedReads<Turn>;

  constructor(
    @InjectModel('Turn') private readonly model: Model<Turn>,
    private readonly writes: BatchedWrites,
  ) {
    const unsettled = (conversationIds: string[]): Promise<Turn[]> =>
      this.model
        .find({ conversationId: { $in: conversationIds }, nextAt: { $type: 'date' } })
        .sort({ n: 1 })
        .lean();
    const byIds = (ids: string[]): Promise<Turn[]> => this.model.find({ _id: { $in: ids } }).lean();
    this.outbox = new BatchedReads<Turn>(unsettled, (turn) => turn.conversationId);
    this.byIds = new BatchedReads<Turn>(byIds, (turn) => turn._id);
  }

  /** Writes a turn with its replies; the first writer of an id wins, and a later one gets `existed`. */
  async insert(turn: Turn): Promise<'stored' | 'existed'> {
    return (await this.writes.insert('turns', turn)) ? 'stored' : 'existed';
  }

  async byId(id: string): Promise<Turn | null> {
    return (await this.byIds.of(id))[0] ?? null;
  }

  /** The turns before number `n`, newest first, at most `limit`. Numbers without a turn (nothing was said) are left out. */
  async before(conversationId: string, n: number, limit: number): Promise<Turn[]> {
    const from = Math.max(1, n - limit);
    const ids = Array.from({ length: n - from }, (_, at) => `${conversationId}#${n - 1 - at}`);
    return (await Promise.all(ids.map((id) => this.byIds.of(id)))).flat();
  }

  /** One page of the thread, newest first, from the given place on (it included); null begins at the newest. */
  async page(conversationId: string, from: TurnPlace | null, limit: number): Promise<Turn[]> {
    return this.model
      .find(from === null ? { conversationId } : fromPlace(conversationId, from))
      .sort({ answeredAt: -1, n: -1 })
      .limit(limit)
      .lean();
  }

  /** Turns of a conversation that delivery is not done with, in their order. */
  async unsettled(conversationId: string): Promise<Turn[]> {
    return this.outbox.of(conversationId);
  }

  /** Conversations with a turn that delivery should have looked at before `before`. */
  async due(before: Date, limit: number): Promise<string[]> {
    const rows = await this.model
      .find({ nextAt: { $lt: before } }, { conversationId: 1 })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean();
    return [...new Set(rows.map((row) => row.conversationId))];
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

  /** Records how a send ended. False when a status or another worker moved the part before. */
  async endSend(
    send: SendRef,
    outcome: Partial<Pick<TurnPart, 'state' | 'wamid' | 'errorCode' | 'retryAt' | 'sentAt'>>,
    nextAt: Date | null,
  ): Promise<boolean> {
    return this.move(send, ['sending', 'unknown'], { ...outcome, nextAt });
  }

  /** Nobody has to look at a turn any more, unless it moved since it was to be looked at `seenNextAt`. */
  async settle(turnId: string, seenNextAt: Date): Promise<void> {
    await this.writes.update({
      collection: 'turns',
      filter: { _id: turnId, nextAt: seenNextAt },
      update: { $set: { nextAt: null } },
    });
  }

  /**
   * Moves a part forward by what WhatsApp says, and never back. Reads first, since most of what WhatsApp says is known
   * and a read costs a tenth of a write; each move is one compare-and-set on the state that was read. What delivery
   * has to know is due at once, so that the sweeper finds it where the wake-up is lost.
   */
  async applyStatus(news: StatusNews): Promise<StatusEffect> {
    const send = sendOfOpaque(news.opaque);
    for (let tries = 0; tries < MOVE_TRIES; tries += 1) {
      const turn = send === null ? await this.ofWamid(news.wamid) : await this.byId(send.turnId);
      // With our own opaque data there is no other part it could mean.
      if (turn === null) return send === null ? 'absent' : 'known';
      const move = statusMove(turn.parts, news);
      if (move === null) return 'known';
      if (await this.moveByStatus(turn._id, move, news)) return move.frees ? 'freed' : 'known';
    }
    return 'absent';
  }

  private async ofWamid(wamid: string): Promise<Turn | null> {
    return this.model.findOne({ 'parts.wamid': { $eq: wamid } }).lean();
  }

  private async moveByStatus(
    turnId: string,
    { part, to, frees }: StatusMove,
    news: StatusNews,
  ): Promise<boolean> {
    const changes = {
      state: to,
      wamid: news.wamid,
      errorCode: to === 'failed' ? news.errorCode : null,
      ...(to === 'sent' ? { sentAt: news.at } : {}),
    };
    const send = { turnId, part: part.i, attempt: part.attempt };
    if (frees) return this.move(send, [part.state], { ...changes, nextAt: news.at });
    // Nothing but the part changes: found by id alone, which spares the database half of the work.
    return this.writes.update({
      collection: 'turns',
      filter: { _id: turnId },
      update: { $set: inPart('parts.$[part]', changes) },
      arrayFilters: [{ 'part.i': part.i, 'part.attempt': part.attempt, 'part.state': part.state }],
    });
  }

  private async move(
    send: SendRef,
    from: readonly SendState[],
    { nextAt, ...part }: Partial<TurnPart> & { nextAt: Date | null },
  ): Promise<boolean> {
    const changes = inPart('parts.$', part);
    return this.writes.update({
      collection: 'turns',
      filter: {
        _id: send.turnId,
        parts: { $elemMatch: { i: send.part, attempt: send.attempt, state: { $in: [...from] } } },
      },
      update: { $set: { ...changes, nextAt } },
    });
  }
}

/** Changes of one part as changes of the whole document. */
function inPart(path: string, changes: Partial<TurnPart>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [`${path}.${key}`, value]));
}
