import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ConversationMode } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { BatchedReads, BatchedWrites, DURABLE, idPages, insertNew } from '@feelori/platform/mongo';
import { LRUCache } from 'lru-cache';
import type { Model } from 'mongoose';
import type { Conversation, OpenTurn } from './conversation';
import {
  byConversation,
  type ConversationActivity,
  newConversation,
  summaryOf,
  shortened,
} from './conversation-activity';
import { conversationOf, type StoredConversation } from './stored-conversation';
import { OPEN, untoldNews } from './untold-news';
import { writeActivity } from './write-activity';

const REMEMBERED = 20_000;
const REMEMBER_MS = 10 * 60_000;
/** On one machine, not yet in its journal. */
const RELAXED = { writeConcern: { w: 1 } } as const;

/** Who works on a turn, and until when nobody else starts on it. */
export interface Lease {
  owner: string;
  until: Date;
}

/** What a conversation is left with when its turn is closed. */
export interface TurnClosing {
  /** Set when something was said to the customer. */
  said?: { text: string; at: Date };
  mode?: ConversationMode;
  handoverReason?: string | null;
  /** Given where that changes. */
  waitingSince?: Date | null;
  optedOut?: boolean;
  /** Given where that changes. */
  draftId?: string | null;
  /** A person is needed for something while the assistant goes on: it is worked on again. */
  reopens?: true;
  /** How many of the customer's messages need no answer any more. */
  answered: number;
}

/** A turn that a worker has, as it was when it took it. */
export interface HeldTurn {
  turnId: string;
  /** Tries of the turn, this one included. */
  attempts: number;
  epoch: number;
  /** How many changes of its messages it knows of; none when left out. */
  changes?: number;
  /** Left out where it does not matter: the number that the customer still has to have (null for none). */
  waId?: string | null;
}

/**
 * `moved`: the turn is still ours, but a person or a STOP came in between (the epoch grew), one of its messages was changed,
 * or the customer's number is another one now: what was decided before may not hold. `gone`: somebody else closed the turn,
 * or has it.
 */
export type CloseResult =
  { kind: 'closed' } | { kind: 'moved'; conversation: Conversation } | { kind: 'gone' };

/** Conversations and the turn each has in progress. Every change is one compare-and-set. */
@Injectable()
export class Conversations {
  private readonly reads: BatchedReads<Conversation>;
  /** Conversations that were there a moment ago. */
  private readonly seen: LRUCache<string, true>;

  constructor(
    @InjectModel('Conversation') private readonly model: Model<Conversation>,
    private readonly writes: BatchedWrites,
    private readonly clock: Clock,
  ) {
    const time = { ttl: REMEMBER_MS, ttlResolution: 0, perf: { now: () => clock.monotonicMs() } };
    this.seen = new LRUCache({ max: REMEMBERED, ...time });
    const read = async (ids: string[]): Promise<Conversation[]> => {
      const stored: StoredConversation[] = await this.model.find({ _id: { $in: ids } }).lean();
      return stored.map(conversationOf);
    };
    this.reads = new BatchedReads<Conversation>(read, (conversation) => conversation._id);
  }

  /**
   * Makes what is missing and counts the new messages. Not journalled: what a crash takes away here, the turn makes
   * up for (`restore`, `claimTurn`), and a lost count is only a number on a badge.
   */
  async recordActivity(activities: readonly ConversationActivity[]): Promise<void> {
    if (activities.length === 0) return;
    const groups = byConversation(activities);
    const there = await this.existing(groups.map(idOf));
    const missing = groups.filter((group) => !there.has(idOf(group)));
    const now = this.clock.now();
    const born = missing.map((group) => newConversation(group, now));
    const { known } = await insertNew(this.model.collection, born, RELAXED);
    // Those another machine made meanwhile are there by now.
    for (const { _id } of known) there.add(_id);
    for (const group of groups) this.seen.set(idOf(group), true);
    const news = groups.filter((group) => there.has(idOf(group))).map(summaryOf);
    // One that was erased meanwhile is made again by its turn (`restore`), and asked for the next time.
    for (const id of await writeActivity(this.model, news)) this.seen.delete(id);
  }

  /** Makes a conversation that arrival did not get to make, with these messages; one that is there stays as it is. */
  async restore(activities: readonly ConversationActivity[]): Promise<void> {
    if (activities.length === 0) return;
    await insertNew(this.model.collection, [newConversation(activities, this.clock.now())]);
  }

  async byId(id: string): Promise<Conversation | null> {
    return (await this.reads.of(id))[0] ?? null;
  }

  /**
   * Opens the next turn with these messages, at the next place of what is said; false when the conversation is not any
   * more as it was read: a turn was opened, a place handed out, or it changed takeovers. The messages are all that waits for
   * the assistant, so the count of the list, which bears losses, is right again from here. `untold` are those of them
   * that the conversation does not know of: what it should have been told of them it is told now.
   */
  async claimTurn(
    conversation: Conversation,
    turn: OpenTurn,
    lease: Lease,
    untold: readonly ConversationActivity[] = [],
  ): Promise<boolean> {
    const news = untold.length === 0 ? null : untoldNews(conversation, summaryOf(untold));
    return this.writes.compareAndSet({
      collection: 'conversations',
      id: conversation._id,
      when: {
        turn: null,
        turnSeq: conversation.turnSeq,
        // Missing in documents of an earlier version; a document that has it keeps it.
        placeSeq: { $in: [conversation.placeSeq, null] },
        ...sameEpoch(conversation.epoch),
        ...news?.when,
      },
      set: {
        turn,
        turnSeq: turn.n,
        placeSeq: turn.place,
        leaseOwner: lease.owner,
        leaseUntil: lease.until,
        ...(conversation.mode === 'assistant' ? { unanswered: turn.inboundIds.length } : {}),
        ...news?.set,
      },
      ...(news === null ? {} : { increment: { revision: 1 } }),
    });
  }

  /** Hands out the next place of a conversation, to somebody who speaks outside a turn; null for an unknown one. */
  async takePlace(id: string): Promise<number | null> {
    const next = { $add: [{ $ifNull: ['$placeSeq', '$turnSeq'] }, 1] };
    const after: Pick<Conversation, 'placeSeq'> | null = await this.model
      .findOneAndUpdate({ _id: { $eq: id } }, [{ $set: { placeSeq: next } }], {
        ...DURABLE,
        updatePipeline: true,
        returnDocument: 'after',
        projection: { placeSeq: 1 },
      })
      .lean();
    return after?.placeSeq ?? null;
  }

  /**
   * Takes over a turn whose worker is gone, counting the try before it begins; false when somebody else did, or the
   * conversation changed hands since it was read.
   */
  async resumeTurn(conversation: Conversation, turn: OpenTurn, lease: Lease): Promise<boolean> {
    return this.writes.compareAndSet({
      collection: 'conversations',
      id: conversation._id,
      when: { 'turn.id': turn.id, 'turn.attempts': turn.attempts, ...sameEpoch(conversation.epoch) },
      set: { 'turn.attempts': turn.attempts + 1, leaseOwner: lease.owner, leaseUntil: lease.until },
    });
  }

  /** Prolongs a lease, or ends it with an `until` that is past. False when it is no longer ours. */
  async lease(id: string, turnId: string, { owner, until }: Lease): Promise<boolean> {
    return this.writes.update({
      collection: 'conversations',
      filter: { _id: id, 'turn.id': turnId, leaseOwner: owner },
      update: { $set: { leaseUntil: until } },
    });
  }

  /**
   * Ends a turn that was decided under this epoch, after so many changes of its messages. What the turn says is to be written before: whoever takes the
   * conversation over makes the epoch grow first and looks for unsent words then, so one of the two sees the other.
   * A turn that was resumed can be closed by its last worker alone: no other may send what the turn says.
   */
  async closeTurn(id: string, held: HeldTurn, closing: TurnClosing): Promise<CloseResult> {
    const { turnId, attempts, epoch, changes = 0, waId } = held;
    const { said, mode, handoverReason, waitingSince, optedOut, draftId, answered } = closing;
    // Where a person is asked for, it is worked on again, whatever people made of it meanwhile.
    const needsPerson = mode === 'person' || typeof draftId === 'string' || closing.reopens === true;
    const closed = await this.writes.compareAndSet({
      collection: 'conversations',
      id,
      when: {
        'turn.id': turnId,
        'turn.attempts': attempts,
        'turn.changes': changes === 0 ? { $in: [0, null] } : changes,
        ...sameEpoch(epoch),
        ...(waId === undefined ? {} : { 'identity.waId': waId }),
      },
      set: {
        turn: null,
        leaseOwner: null,
        leaseUntil: new Date(0),
        ...(said ? { lastText: shortened(said.text), lastFrom: 'assistant', lastAt: said.at } : {}),
        ...(mode === undefined ? {} : { mode }),
        ...(handoverReason === undefined ? {} : { handoverReason }),
        ...(waitingSince === undefined ? {} : { waitingSince }),
        ...(needsPerson ? OPEN : {}),
        ...(optedOut === undefined ? {} : { optedOut }),
        ...(draftId === undefined ? {} : { draftId }),
      },
      increment: { unanswered: -answered, ...(needsPerson ? { revision: 1 } : {}) },
    });
    if (closed) return { kind: 'closed' };
    const conversation = await this.byId(id);
    const isOurs = conversation?.turn?.id === turnId && conversation.turn.attempts === attempts;
    return isOurs ? { kind: 'moved', conversation } : { kind: 'gone' };
  }

  /** Asks for a person: from now on the assistant keeps out of this conversation. */
  async handOver(id: string, reason: string): Promise<void> {
    await this.writes.update({
      collection: 'conversations',
      filter: { _id: id },
      update: {
        $set: { mode: 'person', handoverReason: reason, waitingSince: this.clock.now(), ...OPEN },
        $inc: { revision: 1 },
      },
    });
  }

  /** The number is no longer the customer's: from now on their conversations go by their other ids alone. */
  async forgetNumber(customerId: string, waId: string): Promise<void> {
    await this.model.updateMany(
      { customerId: { $eq: customerId }, 'identity.waId': { $eq: waId } },
      { $unset: { 'identity.waId': '', 'identity.waIdSince': '' } },
      DURABLE,
    );
  }

  /** All conversations whose open turn nobody works on since before `before`, in pages. */
  abandoned(before: Date, pageSize: number): AsyncIterable<string[]> {
    const rows = this.model.collection
      .find({ turn: { $type: 'object' }, leaseUntil: { $lt: before } })
      .project<Pick<Conversation, '_id'>>({ _id: 1 })
      .sort({ leaseUntil: 1 });
    return idPages(rows, (row) => row._id, pageSize);
  }

  /** Which of these are there; asks only for those that this process did not see lately. */
  private async existing(ids: readonly string[]): Promise<Set<string>> {
    const there = new Set(ids.filter((id) => this.seen.has(id)));
    const open = ids.filter((id) => !there.has(id));
    if (open.length === 0) return there;
    const rows = await this.model.find({ _id: { $in: open } }, { _id: 1 }).lean();
    for (const { _id } of rows) there.add(_id);
    return there;
  }
}

/** Missing in documents of an earlier version, whose epoch is 0. */
function sameEpoch(epoch: number) {
  return { epoch: epoch === 0 ? { $in: [0, null] } : epoch };
}

function idOf([first]: readonly ConversationActivity[]): string {
  return first?.id ?? '';
}
