import { Injectable } from '@nestjs/common';
import type { ReplyContent } from '@feelori/contracts';
import { CarouselSupport, type SendLine, WhatsAppSender } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Conversations } from '@feelori/records/conversations';
import { Consents } from '@feelori/records/customers';
import {
  type BegunEntry,
  begunPart,
  type Lane,
  laneOf,
  opaqueOf,
  Outbox,
  type OutboxEntry,
  type OutboxPart,
  type SendRef,
} from '@feelori/records/outbox';
import { type Admission, admission, isOffer } from './admission';
import { afterSend, type PartOutcome } from './after-send';
import { Attachments } from './attachments';
import { BulkLine } from './bulk-line';
import { currentAddress } from './current-address';
import { laneStep, lookAgainAt, ofLane } from './next-step';
import { refusedOffer } from './refused-offer';
import type { SecondChance } from './second-chance';
import { SendPace } from './send-pace';
import { inSendSpan } from './send-span';
import { SettledEntries } from './settled-entries';
import { unaskedConsent } from './unasked-consent';
import { type Withheld, withheld } from './withheld';

/** What is to happen after a job looked at a conversation's outbox. */
export type DeliverResult =
  | { kind: 'done' }
  | { kind: 'later'; ms: number }
  /** WhatsApp is not to be called for `ms`: that concerns every conversation. */
  | { kind: 'held'; ms: number };

/** What Meta answers to a free text outside the window; here it is known without asking. */
const WINDOW_CLOSED = 131_047;

/** `stands`: the part now says how it stands · `moved`: somebody else moved it, look afresh. */
type SendEnd = { kind: 'stands' } | { kind: 'moved' } | Exclude<DeliverResult, { kind: 'done' }>;

const WELCOME = { stopped: false };
const MOVED: SendEnd = { kind: 'moved' };

/** How far the work on a lane of a conversation has come. */
interface Standing {
  conversationId: string;
  lane: Lane;
  entries: OutboxEntry[];
  /** How the last step ended; after `moved` the entries are read again. */
  end: SendEnd;
}

const STEPS_AT_ONCE = 100;
/** Between taking the right to send and writing to the socket; beyond it another worker may have followed. */
const FRESH_MS = 5_000;
/** Until the settings that people change were read for the first time. */
const UNKNOWN_MS = 250;
const AGAIN_SOON_MS = 1_000;
/** Whoever ends a turn wakes delivery; this is for one whose worker is gone. */
const TURN_OPEN_MS = 2_000;

/** Sends what a conversation's outbox holds, strictly in order. Each part is sent by whoever moved it to `sending`. */
@Injectable()
export class ReplySender {
  constructor(
    private readonly outbox: Outbox,
    private readonly whatsapp: WhatsAppSender,
    private readonly carousels: CarouselSupport,
    private readonly attachments: Attachments,
    private readonly pace: SendPace,
    private readonly bulkLine: BulkLine,
    private readonly conversations: Conversations,
    private readonly consents: Consents,
    private readonly settled: SettledEntries,
    private readonly live: Live,
    private readonly people: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** Rejects when a store fails; what was begun is then found by its `nextAt`. */
  async deliver(
    conversationId: string,
    signal: AbortSignal,
    lane: Lane = 'dialogue',
  ): Promise<DeliverResult> {
    return this.goOn({ conversationId, lane, entries: [], end: MOVED }, signal);
  }

  /** The same, beginning with an answer that its writer has begun and hands over. */
  async deliverBegun(begun: BegunEntry, signal: AbortSignal): Promise<DeliverResult> {
    const { entry } = begun;
    const end = await inSendSpan(entry, entry.parts[0], () => this.postBegun(begun, signal));
    return this.goOn(
      { conversationId: entry.conversationId, lane: 'dialogue', entries: [entry], end },
      signal,
    );
  }

  private async goOn(
    { conversationId, lane, ...from }: Standing,
    signal: AbortSignal,
  ): Promise<DeliverResult> {
    if (!this.people.isKnown) return { kind: 'later', ms: UNKNOWN_MS };
    let { entries, end } = from;
    for (let steps = 0; steps < STEPS_AT_ONCE && !signal.aborted; steps += 1) {
      if (end.kind === 'later' || end.kind === 'held') return end;
      if (end.kind === 'moved') entries = await this.outbox.unsettled(conversationId);
      end = MOVED;
      const step = laneStep(entries, lane, this.clock.ms(), this.unknownWaitMs);
      switch (step.kind) {
        case 'settled':
          await this.settled.settle(ofLane(entries, lane));
          return { kind: 'done' };
        case 'wait':
          return { kind: 'later', ms: Math.max(1, step.untilMs - this.clock.ms()) };
        case 'dead_letter':
          // Its outcome stays unknown after a second try: sending again could be the third time.
          await this.record(step.entry, step.part, { state: 'dead' });
          break;
        case 'retry':
          await this.retry(step.entry, step.part, step.chance);
          break;
        case 'send':
          end = await inSendSpan(step.entry, step.part, () => this.send(step.entry, step.part, signal));
      }
    }
    if (end.kind === 'held') return end;
    return { kind: 'later', ms: AGAIN_SOON_MS };
  }

  /** The straight line of one part: admit → begin → post → record. */
  private async send(entry: OutboxEntry, part: OutboxPart, signal: AbortSignal): Promise<SendEnd> {
    const admitted = await this.admit(entry, part);
    switch (admitted.kind) {
      case 'send':
        return this.posted(entry, part, signal);
      case 'turn_open':
        return { kind: 'later', ms: TURN_OPEN_MS };
      case 'cancel':
        return this.cancel(entry, part, admitted.reason);
      case 'window_closed':
        return this.refuse(entry, part);
    }
  }

  /** One look at the conversation before the first part of an entry, and again whenever a part is tried anew. */
  private async admit(entry: OutboxEntry, part: OutboxPart): Promise<Admission> {
    const withheld = this.withheld(entry);
    if (withheld !== null) return { kind: 'cancel', reason: withheld };
    if (part.i > 0 && part.attempt === 0) return { kind: 'send' };
    const [conversation, consent, { stopped }] = await Promise.all([
      this.conversations.byId(entry.conversationId),
      unaskedConsent(this.consents, entry),
      isOffer(entry) ? this.consents.of(entry.customerId) : WELCOME,
    ]);
    entry.to = currentAddress(entry.to, conversation?.identity);
    return admission({ entry, conversation, consent, stopped, nowMs: this.clock.ms() });
  }

  /** Takes back what has not gone out. A part that may have gone out is not sent again, and stays where it may be. */
  private async cancel(entry: OutboxEntry, part: OutboxPart, reason: string): Promise<SendEnd> {
    await this.outbox.cancel(entry._id, reason);
    // Nobody took the floor where the assistant is only held back: people are told that it may not have arrived.
    const state = this.withheld(entry) === null ? 'cancelled' : 'dead';
    if (part.state !== 'pending') await this.record(entry, part, { state });
    await this.live.publish({ type: 'conversation.changed', conversationId: entry.conversationId });
    return MOVED;
  }

  /** What WhatsApp would refuse anyway fails without asking it; people are told like for its own refusal. */
  private async refuse(entry: OutboxEntry, part: OutboxPart, code = WINDOW_CLOSED): Promise<SendEnd> {
    await this.outbox.fail(partRef(entry, part), part.state, code, this.clock.now());
    return MOVED;
  }

  private async retry(entry: OutboxEntry, part: OutboxPart, chance: SecondChance): Promise<void> {
    await this.outbox.retry(partRef(entry, part), chance);
    await this.carousels.learnFrom(entry.phoneNumberId, part);
    await this.live.publish({ type: 'conversation.changed', conversationId: entry.conversationId });
  }

  /** What nobody asked for waits for its share of the pace first, with nothing in hand that others need. */
  private async posted(entry: OutboxEntry, part: OutboxPart, signal: AbortSignal): Promise<SendEnd> {
    const prepared = await this.attachments.prepare(entry, part, signal);
    if (prepared.kind === 'later') return prepared;
    if (prepared.kind === 'refused') return this.refuse(entry, part, prepared.code);
    const { content } = prepared;
    if (laneOf(entry.origin) === 'dialogue') return this.post(entry, part, { content, signal });
    const ms = await this.bulkLine.take(entry.phoneNumberId, entry.customerId, signal);
    return ms > 0 ? { kind: 'later', ms } : this.post(entry, part, { content, signal });
  }

  /** The second half of that line: the writer of the entry looked, and began with its insert. */
  private async postBegun({ entry, beganMs }: BegunEntry, signal: AbortSignal): Promise<SendEnd> {
    const [part] = entry.parts;
    if (part === undefined) return MOVED;
    const mayGo = (): boolean => this.isFresh(beganMs) && this.withheld(entry) === null;
    const begin = (): Promise<boolean> => Promise.resolve(mayGo());
    const opaque = opaqueOf(partRef(entry, part));
    const outcome = await this.whatsapp.send(lineOf(entry), part.content, opaque, { begin, signal });
    if (outcome.kind !== 'held' && outcome.kind !== 'not_begun') {
      return this.record(entry, part, afterSend(outcome, part, this.clock.now()));
    }
    await this.outbox.revertBegin(entry._id, this.clock.now());
    return outcome.kind === 'held' ? outcome : MOVED;
  }

  /** Sends one part. What it costs, a try and a place in the pace, is taken only with WhatsApp's leave in hand. */
  private async post(
    entry: OutboxEntry,
    part: OutboxPart,
    { content, signal }: { content: ReplyContent; signal: AbortSignal },
  ): Promise<SendEnd> {
    const opaque = opaqueOf({ entryId: entry._id, part: part.i, attempt: part.attempt + 1 });
    const begun: { instead: SendEnd | null } = { instead: null };
    const begin = async (): Promise<boolean> => {
      begun.instead = await this.begin(entry, part);
      return begun.instead === null;
    };
    const outcome = await this.whatsapp.send(lineOf(entry), content, opaque, { begin, signal });
    if (outcome.kind === 'held') return outcome;
    if (outcome.kind === 'not_begun') return begun.instead ?? MOVED;
    const end = await this.record(entry, part, afterSend(outcome, part, this.clock.now()));
    if (refusedOffer([part]) === undefined) return end;
    // Before the next one goes out.
    await this.settled.hearOptOut(entry);
    return MOVED;
  }

  /** Takes the right to send a part, within the pace; null = it is ours, otherwise what happened instead. */
  private async begin(entry: OutboxEntry, part: OutboxPart): Promise<SendEnd | null> {
    const ms = await this.paceFor(entry);
    if (ms > 0) return { kind: 'later', ms };
    if (this.withheld(entry) !== null) return MOVED;
    const at = this.clock.now();
    const begun = begunPart(part, at);
    const { resends = 0 } = begun;
    const crashSeenAt = new Date(at.getTime() + this.unknownWaitMs);
    const before = partRef(entry, part);
    const began = this.clock.monotonicMs();
    if (!(await this.outbox.beginSend(before, part.state, { at, resends, lookAgainAt: crashSeenAt }))) {
      return MOVED;
    }
    Object.assign(part, begun);
    entry.nextAt = crashSeenAt;
    if (this.isFresh(began) && this.withheld(entry) === null) return null;
    // Too late to be sure that nobody follows, or not wanted any more: nothing was posted, so it may simply be tried again.
    return this.record(entry, part, afterSend({ kind: 'not_sent', reason: 'late' }, part, this.clock.now()));
  }

  /** The place in the pace of an answer, taken with WhatsApp's leave in hand; bulk came with its own. */
  private async paceFor({ phoneNumberId, customerId, origin }: OutboxEntry): Promise<number> {
    if (origin === 'notice' || origin === 'campaign') return 0;
    return this.pace.take(phoneNumberId, customerId, origin);
  }

  /**
   * Writes how a part stands, and when to look again; `moved` when a status or another worker moved it before, or when
   * a status of another part came meanwhile: what that one asks for must not be forgotten.
   */
  private async record(entry: OutboxEntry, part: OutboxPart, outcome: PartOutcome): Promise<SendEnd> {
    const parts = entry.parts.map((one) => (one.i === part.i ? { ...part, ...outcome } : one));
    const nextAt = lookAgainAt({ parts, stage: entry.stage }, this.clock.now(), this.unknownWaitMs);
    const ended = await this.outbox.endSend(partRef(entry, part), outcome, { seen: entry.nextAt, nextAt });
    if (ended === 'moved') return MOVED;
    await this.live.publish({ type: 'conversation.changed', conversationId: entry.conversationId });
    if (ended === 'entry_changed') return MOVED;
    Object.assign(part, outcome);
    entry.nextAt = nextAt;
    return { kind: 'stands' };
  }

  private withheld(entry: OutboxEntry): Withheld | null {
    return withheld(entry, this.people.get('assistant.paused'), this.people.get('assistant.mode'));
  }

  private isFresh(beganMs: number): boolean {
    return this.clock.monotonicMs() - beganMs <= FRESH_MS;
  }

  private get unknownWaitMs(): number {
    return this.people.get('pace.unknown_send_wait_ms');
  }
}

function partRef(entry: OutboxEntry, part: OutboxPart): SendRef {
  return { entryId: entry._id, part: part.i, attempt: part.attempt };
}

function lineOf({ phoneNumberId, to }: OutboxEntry): SendLine {
  return { from: phoneNumberId, to };
}
