import type { LiveFeed } from '../live-feed';
import { Timers } from '../timers';
import type { World } from '../world';
import type { GraphError } from './graph-error';
import { metadataOf } from './inbound-value';
import type { Json } from './require';
import type { StatusChanges } from './send-scripts';
import { statusContact, statusItem, type SentMessage, type StatusName } from './status-item';
import { statusSteps, type StatusPlan, type StatusStep } from './status-steps';
import type { Threads } from './threads';
import type { WebhookSender } from './webhook-sender';

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

/** What becomes of one message after it was accepted. */
export interface StatusCourse extends StatusChanges {
  failure?: { error: GraphError; after: 'accepted' | 'sent' | 'delivered'; after_ms?: number };
}

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
  async schedule(send: SentMessage, course: StatusCourse = {}): Promise<void> {
    const steps = statusSteps(send, this.plan, course);
    const [first] = steps;
    if (this.plan.before_response && first && first.status !== 'failed') {
      steps.shift();
      await this.emit(send, first, course, true);
    }
    for (const step of steps) this.timers.later(step.after, () => void this.emit(send, step, course));
  }

  /** Forgets planned statuses and takes the default plan. */
  reset(): void {
    this.timers.clear();
    this.plan = { ...DEFAULT_PLAN };
  }

  private async emit(send: SentMessage, step: StatusStep, course: StatusCourse, wait = false): Promise<void> {
    const { status } = step;
    const error = status === 'failed' ? course.failure?.error : undefined;
    this.show(send, status, error);
    if (course.drop?.includes(status)) return;
    if (this.plan.drop_next > 0) {
      this.plan.drop_next -= 1;
      this.live.publish({ event: 'faults' });
      return;
    }
    const update = { field: 'messages', value: this.value(send, status, error), ids: [send.wamid] };
    const copies = course.duplicates ?? this.plan.duplicates;
    for (let copy = 0; copy < copies; copy += 1) this.sender.push(update);
    if (wait) await this.sender.pushAndWait(update);
    else this.sender.push(update);
  }

  /** What the customer's phone shows of it. */
  private show(send: SentMessage, status: StatusName, error: GraphError | undefined): void {
    if (status === 'played' || !this.threads.advance(send.wamid, status, error?.asStatusError())) return;
    const failure = error ? { error: error.asStatusError() } : {};
    this.live.publish({ event: 'status', wa_id: send.waId, id: send.wamid, status, ...failure });
  }

  private value(send: SentMessage, status: StatusName, error?: GraphError): Json {
    const customer = this.world.customers.find(send.waId);
    return {
      ...metadataOf(this.world),
      ...(this.plan.contacts ? { contacts: [statusContact(send, customer)] } : {}),
      statuses: [statusItem(send, status, this.world.clock.seconds(), this.plan.conversation, error)],
    };
  }
}
