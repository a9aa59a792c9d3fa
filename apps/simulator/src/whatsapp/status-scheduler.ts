import type { LiveFeed } from '../live-feed';
import { Timers } from '../timers';
import type { World } from '../world';
import type { GraphError } from './graph-error';
import type { Json } from './require';
import { statusContact, statusItem, type SentMessage, type StatusName } from './status-item';
import type { Threads } from './threads';
import type { WebhookSender } from './webhook-sender';

/** A status with its time after the accept. */
interface Step {
  status: StatusName;
  after: number;
}

/** When and how the statuses of a send arrive (docs/whatsapp.md §6). */
export interface StatusPlan {
  enabled: boolean;
  /** Milliseconds after the accept at which each status is sent. */
  sent_ms: number;
  delivered_ms: number;
  read_ms: number;
  /** Voice notes are played after they were read. */
  played_ms: number;
  /** False: the customer has read receipts off. */
  read: boolean;
  skip_delivered: boolean;
  /** Latest first: read, delivered, sent. */
  reorder: boolean;
  /** Each status is sent so many extra times. */
  duplicates: number;
  /** `sent` arrives, and is answered, before the send is answered. */
  before_response: boolean;
  /** So many of the next statuses are never sent. */
  drop_next: number;
  /** Statuses carry `contacts`, as some live traffic does. */
  contacts: boolean;
  /** Statuses carry `conversation`, as before version 24. */
  conversation: boolean;
}

const DEFAULT_PLAN: StatusPlan = {
  enabled: true,
  sent_ms: 30,
  delivered_ms: 150,
  read_ms: 700,
  played_ms: 900,
  read: true,
  skip_delivered: false,
  reorder: false,
  duplicates: 0,
  before_response: false,
  drop_next: 0,
  contacts: false,
  conversation: false,
};

/** Sends the statuses sent → delivered → read (or failed) of every accepted message. */
export class StatusScheduler {
  plan: StatusPlan = { ...DEFAULT_PLAN };
  private readonly timers = new Timers();

  constructor(
    private readonly world: World,
    private readonly sender: WebhookSender,
    private readonly threads: Threads,
    private readonly live: LiveFeed,
  ) {}

  /** Schedules the statuses of a message; resolves when the send may be answered (see `before_response`). */
  async schedule(send: SentMessage): Promise<void> {
    const { plan } = this;
    if (!plan.enabled) return;
    let steps = this.steps(send);
    if (plan.before_response && steps[0]) {
      await this.emit(send, steps[0].status, undefined, true);
      steps = steps.slice(1);
    }
    for (const { status, after } of steps) this.timers.later(after, () => void this.emit(send, status));
  }

  /** Schedules the failure of a message that was accepted first. */
  scheduleFailure(send: SentMessage, error: GraphError): void {
    this.timers.later(this.plan.sent_ms, () => void this.emit(send, 'failed', error));
  }

  /** Forgets planned statuses and takes the default plan. */
  reset(): void {
    this.timers.clear();
    this.plan = { ...DEFAULT_PLAN };
  }

  private steps(send: SentMessage): Step[] {
    const { plan } = this;
    const steps: Step[] = [{ status: 'sent', after: plan.sent_ms }];
    if (!send.onlySent) {
      if (!plan.skip_delivered) steps.push({ status: 'delivered', after: plan.delivered_ms });
      if (plan.read) steps.push({ status: 'read', after: plan.read_ms });
      if (plan.read && send.voice) steps.push({ status: 'played', after: plan.played_ms });
    }
    if (!plan.reorder) return steps;
    const times = steps.map(({ after }) => after);
    return steps.reverse().map(({ status }, index) => ({ status, after: times[index] ?? 0 }));
  }

  private async emit(send: SentMessage, status: StatusName, error?: GraphError, wait = false): Promise<void> {
    if (status !== 'played' && this.threads.advance(send.wamid, status)) {
      const failure = error ? { error: error.asStatusError() } : {};
      this.live.publish({ event: 'status', wa_id: send.waId, id: send.wamid, status, ...failure });
    }
    if (this.plan.drop_next > 0) {
      this.plan.drop_next -= 1;
      this.live.publish({ event: 'faults' });
      return;
    }
    const update = { field: 'messages', value: this.value(send, status, error), ids: [send.wamid] };
    for (let copy = 0; copy < this.plan.duplicates; copy += 1) this.sender.push(update);
    if (wait) await this.sender.pushAndWait(update);
    else this.sender.push(update);
  }

  private value(send: SentMessage, status: StatusName, error?: GraphError): Json {
    const { phoneNumberId, displayPhoneNumber } = this.world.settings.whatsapp;
    const customer = this.world.customers.find(send.waId);
    return {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
      ...(this.plan.contacts ? { contacts: [statusContact(send, customer)] } : {}),
      statuses: [statusItem(send, status, this.world.clock.seconds(), this.plan.conversation, error)],
    };
  }
}
