import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ConversationMode, WhatsAppIdentity } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { clashesOf, GroupedReads, GroupedWrites, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation, OpenTurn } from './conversation';

/** A customer message that touches its conversation. */
export interface ConversationTouch {
  id: string;
  phoneNumberId: string;
  customerId: string;
  identity: WhatsAppIdentity;
  customerName: string;
  lastText: string;
  lastAt: Date;
}

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
  optedOut?: boolean;
  /** How many of the customer's messages need no answer any more. */
  answered: number;
}

const LAST_TEXT = 200;

/** Conversations and the turn each has in progress. Every change is one compare-and-set. */
@Injectable()
export class Conversations {
  private readonly reads: GroupedReads<Conversation>;

  constructor(
    @InjectModel('Conversation') private readonly model: Model<Conversation>,
    private readonly writes: GroupedWrites,
    private readonly clock: Clock,
  ) {
    const read = (ids: string[]): Promise<Conversation[]> => this.model.find({ _id: { $in: ids } }).lean();
    this.reads = new GroupedReads<Conversation>(read, (conversation) => conversation._id);
  }

  /**
   * Makes what is missing and counts the new messages. Not journalled: what a crash takes away here, the turn makes
   * up for (`restore`), and a lost count is only a number on a badge.
   */
  async ensureMany(touches: readonly ConversationTouch[]): Promise<void> {
    if (touches.length === 0) return;
    const byId = new Map<string, ConversationTouch[]>();
    for (const touch of touches) byId.set(touch.id, [...(byId.get(touch.id) ?? []), touch]);
    const operations = [...byId.values()].map((same) => touchOperation(same, this.clock.now()));
    const write = (some: typeof operations): Promise<unknown> =>
      this.model.collection.bulkWrite(some as never, { ordered: false, writeConcern: { w: 1 } });
    try {
      await write(operations);
    } catch (error) {
      // Two upserts of one new conversation met: those that lost find it there the second time.
      const lost = clashesOf(error);
      if (lost === null) throw error;
      await write(operations.filter((_, at) => lost.has(at)));
    }
  }

  /** Makes a conversation that arrival did not get to make, with these messages; one that is there stays as it is. */
  async restore(touches: readonly ConversationTouch[]): Promise<void> {
    const [first] = touches;
    if (first === undefined) return;
    const { $setOnInsert, $set, $max, $inc } = touchOperation(touches, this.clock.now()).updateOne.update;
    const whole = { ...$setOnInsert, ...$set, ...$max, ...$inc };
    await insertNew(this.model.collection, [{ _id: first.id, ...whole }]);
  }

  async byId(id: string): Promise<Conversation | null> {
    return (await this.reads.of(id))[0] ?? null;
  }

  /** One page of the list, newest first. */
  async page(before: { at: Date; id: string } | null, limit: number): Promise<Conversation[]> {
    const older =
      before === null
        ? {}
        : { $or: [{ lastAt: { $lt: before.at } }, { lastAt: before.at, _id: { $lt: before.id } }] };
    return this.model.find(older).sort({ lastAt: -1, _id: -1 }).limit(limit).lean();
  }

  /**
   * Opens the next turn with these messages; false when somebody else opened one in between. They are all that waits
   * for the assistant, so the count of the list, which bears losses, is right again from here.
   */
  async claimTurn(conversation: Conversation, turn: OpenTurn, lease: Lease): Promise<boolean> {
    return this.writes.update({
      collection: 'conversations',
      filter: { _id: conversation._id, turn: null, turnSeq: conversation.turnSeq },
      update: {
        $set: {
          turn,
          turnSeq: turn.n,
          leaseOwner: lease.owner,
          leaseUntil: lease.until,
          ...(conversation.mode === 'assistant' ? { unanswered: turn.inboundIds.length } : {}),
        },
      },
    });
  }

  /** Takes over a turn whose worker is gone, counting the try before it begins; false when somebody else did. */
  async resumeTurn(conversation: Conversation, turn: OpenTurn, lease: Lease): Promise<boolean> {
    return this.writes.update({
      collection: 'conversations',
      filter: { _id: conversation._id, 'turn.id': turn.id, 'turn.attempts': turn.attempts },
      update: {
        $set: {
          'turn.attempts': turn.attempts + 1,
          leaseOwner: lease.owner,
          leaseUntil: lease.until,
        },
      },
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

  /** Ends a turn. False when it was closed before. */
  async closeTurn(id: string, turnId: string, closing: TurnClosing): Promise<boolean> {
    const { said, mode, handoverReason, optedOut, answered } = closing;
    return this.writes.update({
      collection: 'conversations',
      filter: { _id: id, 'turn.id': turnId },
      update: {
        $set: {
          turn: null,
          leaseOwner: null,
          leaseUntil: new Date(0),
          ...(said ? { lastText: shortened(said.text), lastFrom: 'assistant', lastAt: said.at } : {}),
          ...(mode === undefined ? {} : { mode }),
          ...(handoverReason === undefined ? {} : { handoverReason }),
          ...(optedOut === undefined ? {} : { optedOut }),
        },
        $inc: { unanswered: -answered },
      },
    });
  }

  /** Asks for a person: from now on the assistant keeps out of this conversation. */
  async handOver(id: string, reason: string): Promise<void> {
    await this.writes.update({
      collection: 'conversations',
      filter: { _id: id },
      update: { $set: { mode: 'person', handoverReason: reason } },
    });
  }

  /** Conversations whose open turn nobody works on since before `before`. */
  async abandoned(before: Date, limit: number): Promise<string[]> {
    const rows = await this.model
      .find({ turn: { $type: 'object' }, leaseUntil: { $lt: before } }, { _id: 1 })
      .sort({ leaseUntil: 1 })
      .limit(limit)
      .lean();
    return rows.map((row) => row._id);
  }
}

/** One upsert for messages of one conversation, oldest first. */
function touchOperation(touches: readonly ConversationTouch[], now: Date) {
  const newest = touches.reduce((a, b) => (b.lastAt >= a.lastAt ? b : a));
  const { id, identity, lastText, lastAt, phoneNumberId, customerId } = newest;
  const customerName = touches.findLast((touch) => touch.customerName !== '')?.customerName ?? '';
  const born = {
    phoneNumberId,
    customerId,
    mode: 'assistant' as const,
    handoverReason: null,
    optedOut: false,
    turnSeq: 0,
    turn: null,
    leaseOwner: null,
    leaseUntil: new Date(0),
    createdAt: now,
    ...(customerName === '' ? { customerName } : {}),
  };
  const said = { identity, lastText: shortened(lastText), lastFrom: 'customer' as const };
  return {
    updateOne: {
      filter: { _id: id },
      update: {
        $setOnInsert: born,
        $set: customerName === '' ? said : { ...said, customerName },
        $max: { lastCustomerAt: lastAt, lastAt },
        $inc: { unanswered: touches.length },
      },
      upsert: true,
    },
  };
}

/** The list shows one line; cut between characters, never through one. */
function shortened(text: string): string {
  if (text.length <= LAST_TEXT) return text;
  return `${[...text].slice(0, LAST_TEXT - 1).join('')}…`;
}
