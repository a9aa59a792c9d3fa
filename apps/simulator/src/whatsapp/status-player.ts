import type { LiveFeed } from '../live-feed';
import type { World } from '../world';
import type { GraphError } from './graph-error';
import type { Json } from './require';
import type { DeliveryState, Threads } from './threads';
import type { WebhookSender } from './webhook-sender';

/** How the statuses of a send are played (reference: whatsapp §2.5, §6.3). */
export interface StatusPlan {
  enabled: boolean;
  /** Milliseconds after the accept at which each status is sent. */
  sent_ms: number;
  delivered_ms: number;
  read_ms: number;
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
}

/** What the statuses of one send need to know of it. */
export interface PlayedSend {
  wamid: string;
  waId: string;
  /** Absent for customers who hide their phone. */
  recipientId?: string;
  userId: string;
  opaque: string | null;
  category: 'service' | 'utility' | 'marketing' | 'authentication';
  /** Reactions only ever yield `sent`. */
  onlySent: boolean;
}

const DEFAULT_PLAN: StatusPlan = {
  enabled: true,
  sent_ms: 30,
  delivered_ms: 150,
  read_ms: 700,
  read: true,
  skip_delivered: false,
  reorder: false,
  duplicates: 0,
  before_response: false,
  drop_next: 0,
};

/** Plays sent → delivered → read (or failed) for every accepted send. */
export class StatusPlayer {
  plan: StatusPlan = { ...DEFAULT_PLAN };
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly world: World,
    private readonly sender: WebhookSender,
    private readonly threads: Threads,
    private readonly live: LiveFeed,
  ) {}

  /** Plans the statuses of a send; resolves when it may be answered (see `before_response`). */
  async play(send: PlayedSend): Promise<void> {
    const { plan } = this;
    if (!plan.enabled) return;
    let steps = this.steps(send);
    if (plan.before_response && steps[0]) {
      await this.emit(send, steps[0].status, undefined, true);
      steps = steps.slice(1);
    }
    for (const { status, after } of steps) this.later(after, () => void this.emit(send, status));
  }

  /** Plays the failure of a send that was accepted first. */
  fail(send: PlayedSend, error: GraphError): void {
    this.later(this.plan.sent_ms, () => void this.emit(send, 'failed', error));
  }

  /** Forgets planned statuses and takes the default plan. */
  reset(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.plan = { ...DEFAULT_PLAN };
  }

  private steps(send: PlayedSend): Array<{ status: DeliveryState; after: number }> {
    const { plan } = this;
    const steps: Array<{ status: DeliveryState; after: number }> = [{ status: 'sent', after: plan.sent_ms }];
    if (!send.onlySent) {
      if (!plan.skip_delivered) steps.push({ status: 'delivered', after: plan.delivered_ms });
      if (plan.read) steps.push({ status: 'read', after: plan.read_ms });
    }
    if (!plan.reorder) return steps;
    const times = steps.map(({ after }) => after);
    return steps.reverse().map(({ status }, index) => ({ status, after: times[index] ?? 0 }));
  }

  private async emit(
    send: PlayedSend,
    status: DeliveryState,
    error?: GraphError,
    wait = false,
  ): Promise<void> {
    if (this.threads.advance(send.wamid, status)) {
      const failure = error ? { error: error.asStatusError() } : {};
      this.live.tell({ event: 'status', wa_id: send.waId, id: send.wamid, status, ...failure });
    }
    if (this.plan.drop_next > 0) {
      this.plan.drop_next -= 1;
      this.live.tell({ event: 'faults' });
      return;
    }
    const update = { field: 'messages', value: this.value(send, status, error), ids: [send.wamid] };
    for (let copy = 0; copy < this.plan.duplicates; copy += 1) this.sender.push(update);
    if (wait) await this.sender.pushAndWait(update);
    else this.sender.push(update);
  }

  private value(send: PlayedSend, status: DeliveryState, error?: GraphError): Json {
    const { phoneNumberId, displayPhoneNumber } = this.world.settings.whatsapp;
    const priced = status === 'sent' || status === 'delivered';
    const type = send.category === 'service' ? 'free_customer_service' : 'regular';
    return {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
      statuses: [
        {
          id: send.wamid,
          status,
          timestamp: String(this.world.clock.seconds()),
          ...(send.recipientId ? { recipient_id: send.recipientId } : {}),
          ...(error ? {} : { recipient_user_id: send.userId }),
          ...(send.opaque === null ? {} : { biz_opaque_callback_data: send.opaque }),
          ...(priced
            ? {
                pricing: {
                  billable: send.category !== 'service',
                  pricing_model: 'PMP',
                  type,
                  category: send.category,
                },
              }
            : {}),
          ...(error ? { errors: [error.asStatusError()] } : {}),
        },
      ],
    };
  }

  private later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }
}
