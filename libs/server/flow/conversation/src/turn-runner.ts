import { Injectable, Logger } from '@nestjs/common';
import { WakeUps } from '@feelori/jobs';
import { Clock, newId } from '@feelori/platform/clock';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import {
  type Conversation,
  type ConversationActivity,
  Conversations,
  type Lease,
  type OpenTurn,
} from '@feelori/records/conversations';
import { type InboundMessage, InboundMessages, revisionOf } from '@feelori/records/inbound';
import { activityOf, Drafts } from '@feelori/skills/interventions';
import { Recognition, recognitionWait } from '@feelori/skills/recognition';
import { quietWait } from './quiet-time';
import { inTurnSpan } from './turn-span';
import { type TurnEnd, TurnSteps } from './turn-steps';

/** What is to happen after a job looked at a conversation. */
export type RunResult = { kind: 'done' } | { kind: 'later'; ms: number };

/** A lease outlives its renewals; a worker that is gone is followed after this time. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
/** Until the settings that people change were read for the first time. */
const UNKNOWN_MS = 250;
const CLAIM_TRIES = 3;
/** Messages answered in one turn; after a long outage the rest gets turns of its own. */
const MOST_MESSAGES = 50;
const DONE: RunResult = { kind: 'done' };

/**
 * Runs the next turn of a conversation (docs/reliability.md §4): resume what a dead worker left, else wait for quiet,
 * claim by compare-and-set, answer, close. The lease only saves model calls; the compare-and-sets are the safety.
 */
@Injectable()
export class TurnRunner {
  private readonly logger = new Logger('Conversation');

  constructor(
    private readonly conversations: Conversations,
    private readonly inbound: InboundMessages,
    private readonly steps: TurnSteps,
    private readonly drafts: Drafts,
    private readonly wakeUps: WakeUps,
    private readonly recognition: Recognition,
    private readonly live: LiveSettings,
    private readonly flags: LiveFlags,
    private readonly clock: Clock,
  ) {}

  /** Rejects when a store fails; the turn stays open and is resumed by the next wake-up. */
  async runNext(conversationId: string, signal: AbortSignal): Promise<RunResult> {
    if (!this.live.isKnown || !this.flags.isKnown) return { kind: 'later', ms: UNKNOWN_MS };
    for (let tries = 0; tries < CLAIM_TRIES; tries += 1) {
      // In this order: what another worker closes after the first read changes the number the claim asks for.
      const conversation = await this.conversations.byId(conversationId);
      const waiting = await this.inbound.waiting(conversationId);
      if (conversation === null) {
        if (waiting.length === 0) return DONE;
        await this.restore(waiting);
        // Read again, both: another worker may have answered these messages since.
        continue;
      }
      if (conversation.turn !== null) return this.resume(conversation, conversation.turn, signal);
      if (waiting.length === 0) return DONE;
      const wait = quietWait(
        waiting.flatMap(({ receivedAt, changedAt = receivedAt }) => [+receivedAt, +changedAt]),
        this.clock.ms(),
        { quietMs: this.live.get('pace.quiet_ms'), quietMaxMs: this.live.get('pace.quiet_most_ms') },
      );
      if (wait > 0) return { kind: 'later', ms: wait };
      const listening = recognitionWait(waiting, this.clock.ms(), this.recognition.recognizes);
      if (listening > 0) return { kind: 'later', ms: listening };
      if (typeof conversation.draftId === 'string') {
        await this.drafts.supersede(conversationId, conversation.draftId);
        // What the draft answered waits with the rest now.
        continue;
      }
      const rows = waiting.slice(0, MOST_MESSAGES);
      const turn = nextTurn(conversation, rows, this.clock.now());
      const lease = this.newLease();
      const untold = untoldOf(conversation, rows);
      if (await this.conversations.claimTurn(conversation, turn, lease, untold)) {
        const end = await this.work(conversation, turn, rows, lease, signal);
        return end === 'some_wait' || waiting.length > rows.length ? { kind: 'later', ms: 1 } : DONE;
      }
    }
    return { kind: 'later', ms: RENEW_MS };
  }

  private async resume(conversation: Conversation, open: OpenTurn, signal: AbortSignal): Promise<RunResult> {
    const held = conversation.leaseUntil.getTime() - this.clock.ms();
    if (held > 0) return { kind: 'later', ms: Math.min(held, LEASE_MS) };
    const lease = this.newLease();
    if (!(await this.conversations.resumeTurn(conversation, open, lease))) {
      return { kind: 'later', ms: RENEW_MS };
    }
    const rows = await this.inbound.byIds(open.inboundIds);
    await this.work(conversation, { ...open, attempts: open.attempts + 1 }, rows, lease, signal);
    // What came while the turn lay open has no wake-up of its own left.
    await this.wakeUps.enqueueTurns([conversation._id]);
    return DONE;
  }

  /**
   * Answers and closes under a lease that is renewed meanwhile and given back when the work fails. A lease that is lost
   * ends the work: another worker is at it. (The lock of the job in Redis says less: Redis may simply have lost it.)
   */
  private async work(
    conversation: Conversation,
    turn: OpenTurn,
    rows: readonly InboundMessage[],
    lease: Lease,
    signal: AbortSignal,
  ): Promise<TurnEnd> {
    const lost = new AbortController();
    const renewal = setInterval(() => void this.renew(conversation._id, turn.id, lease, lost), RENEW_MS);
    renewal.unref();
    try {
      const flags = this.flags.choicesFor(conversation.customerId);
      const claimed = { conversation, open: turn, rows, flags };
      const both = AbortSignal.any([signal, lost.signal]);
      return await inTurnSpan(claimed, this.clock.ms(), () => this.steps.finish(claimed, both));
    } catch (error) {
      await this.giveBack(conversation._id, turn.id, lease);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  private async renew(id: string, turnId: string, { owner }: Lease, lost: AbortController): Promise<void> {
    try {
      const held = await this.conversations.lease(id, turnId, { owner, until: this.leaseEnd() });
      if (!held) lost.abort(new Error('another worker has this turn'));
    } catch {
      this.logger.debug('a lease was not renewed; another worker may repeat the model call');
    }
  }

  private async giveBack(id: string, turnId: string, { owner }: Lease): Promise<void> {
    await this.conversations.lease(id, turnId, { owner, until: new Date(0) }).catch(() => false);
  }

  /** A crash between storing the first message and making its conversation: made up for here. */
  private async restore(waiting: readonly InboundMessage[]): Promise<void> {
    await this.conversations.restore(waiting.map(activityOf));
  }

  private newLease(): Lease {
    return { owner: newId(), until: this.leaseEnd() };
  }

  private leaseEnd(): Date {
    return new Date(this.clock.ms() + LEASE_MS);
  }
}

/** What arrival told the conversation is not journalled: its news of these messages was lost, or comes late. */
function untoldOf({ lastCustomerAt }: Conversation, rows: readonly InboundMessage[]): ConversationActivity[] {
  const known = lastCustomerAt?.getTime() ?? -Infinity;
  return rows.filter(({ sentAt }) => sentAt.getTime() > known).map(activityOf);
}

function nextTurn(conversation: Conversation, waiting: readonly InboundMessage[], now: Date): OpenTurn {
  const n = conversation.turnSeq + 1;
  return {
    id: `${conversation._id}#${n}`,
    n,
    place: conversation.placeSeq + 1,
    inboundIds: waiting.map(({ _id }) => _id),
    revisions: waiting.map(revisionOf),
    attempts: 1,
    claimedAt: now,
  };
}
