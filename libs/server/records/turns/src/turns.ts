import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { SendState } from '@feelori/contracts';
import { GroupedReads, GroupedWrites } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { SendRef } from './opaque-data';
import { isSettled, stateOfStatus, statesBefore } from './send-lattice';
import { whoseStatus } from './whose-status';
import type { Turn, TurnPart } from './turn';

/** What a status webhook says, as far as the outbox needs it. */
export interface StatusNews {
  wamid: string;
  status: string;
  opaque: string | null;
  errorCode: number | null;
  at: Date;
}

/**
 * `freed`: delivery has to look, since a part that waited is out now or one was refused after the fact; `known`:
 * nothing left to do about it; `absent`: no part of ours is known for it (yet).
 */
export type StatusEffect = 'freed' | 'known' | 'absent';

/** Turns with their replies: the outbox. Every change of a part is one compare-and-set. */
@Injectable()
export class Turns {
  private readonly outbox: GroupedReads<Turn>;
  private readonly byIds: GroupedReads<Turn>;

  constructor(
    @InjectModel('Turn') private readonly model: Model<Turn>,
    private readonly writes: GroupedWrites,
  ) {
    const unsettled = (conversationIds: string[]): Promise<Turn[]> =>
      this.model
        .find({ conversationId: { $in: conversationIds }, nextAt: { $type: 'date' } })
        .sort({ n: 1 })
        .lean();
    const byIds = (ids: string[]): Promise<Turn[]> => this.model.find({ _id: { $in: ids } }).lean();
    this.outbox = new GroupedReads<Turn>(unsettled, (turn) => turn.conversationId);
    this.byIds = new GroupedReads<Turn>(byIds, (turn) => turn._id);
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

  /** One page for the thread, newest first; `before` is the answer time of the oldest turn shown so far. */
  async page(conversationId: string, before: Date | null, limit: number): Promise<Turn[]> {
    return this.model
      .find({ conversationId, ...(before === null ? {} : { answeredAt: { $lt: before } }) })
      .sort({ answeredAt: -1 })
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
   * Moves a part forward by what WhatsApp says, and never back. Each move is one compare-and-set. What delivery has
   * to know is due at once, so that the sweeper finds it where the ring is lost.
   */
  async applyStatus(news: StatusNews): Promise<StatusEffect> {
    const target = stateOfStatus(news.status);
    if (target === null) return 'known';
    const whose = whoseStatus(news, target);
    const before = statesBefore(target);
    const changes = {
      'parts.$.state': target,
      'parts.$.wamid': news.wamid,
      'parts.$.errorCode': target === 'failed' ? news.errorCode : null,
      ...(target === 'sent' ? { 'parts.$.sentAt': news.at } : {}),
    };
    const moveFrom = (states: readonly SendState[], more: object): Promise<boolean> =>
      this.writes.update({
        collection: 'turns',
        filter: { ...whose.turn, parts: { $elemMatch: { ...whose.part, state: { $in: states } } } },
        update: { $set: { ...changes, ...more } },
      });
    const late = target === 'delivered' || target === 'read' ? before.filter(isSettled) : [];
    const early = before.filter((state) => !late.includes(state));
    if (late.length > 0 && (await moveFrom(late, {}))) return 'known';
    if (await moveFrom(early, { nextAt: news.at })) return 'freed';
    // Delivery may have stored its own result between the two; from then on the part is a late one.
    if (late.length > 0 && (await moveFrom(late, {}))) return 'known';
    if (whose.isOurs) return 'known';
    return (await this.model.exists(whose.turn)) ? 'known' : 'absent';
  }

  private async move(
    send: SendRef,
    from: readonly SendState[],
    { nextAt, ...part }: Partial<TurnPart> & { nextAt: Date | null },
  ): Promise<boolean> {
    const changes = Object.fromEntries(Object.entries(part).map(([key, value]) => [`parts.$.${key}`, value]));
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
