import { AcceptedSends } from './accepted-sends.ts';
import { type ChaosSetup, UNKNOWN_SEND_WAIT_MS } from './chaos-setup.ts';
import type { Customers } from './customers.ts';
import { apiEndsOf } from './recovery-times.ts';
import { countOutcomes } from './webhook-answers.ts';

/** Statuses of a send come at random moments within this time; milliseconds. */
export const STATUS_MS = 2_000;
/** How long a send may take once its unknown outcome is due again. */
const SETTLE_MS = 5_000;

/** How a run stands: what was written, taken and answered, and whether anything still moves. */
export class RunState {
  readonly accepted: AcceptedSends;
  private readonly setup: ChaosSetup;
  private readonly customers: Customers;
  private readonly began = Date.now();

  constructor(setup: ChaosSetup, customers: Customers) {
    this.setup = setup;
    this.customers = customers;
    this.accepted = new AcceptedSends((after) => setup.product.control('GET', `/accepted?after=${after}`));
  }

  /** When a webhook was taken, a reply accepted, or a process went or came, whichever was last. */
  get lastMove(): number {
    const { relay, seen } = this.setup;
    const moments = [relay.taken.at(-1)?.at, seen.at(-1)?.at, this.accepted.lastAt];
    return Math.max(this.began, ...moments.map((at) => at ?? 0));
  }

  /** Whether all that was taken is answered, no webhook waits, and no send of unknown outcome can be due any more. */
  async isQuiet(): Promise<boolean> {
    const { seen, product } = this.setup;
    const { acknowledged } = this.customers;
    if ([...acknowledged].some((text) => !this.accepted.answered.has(text))) return false;
    const lastChange = seen.at(-1)?.at;
    const settled = lastChange === undefined ? 0 : lastChange + UNKNOWN_SEND_WAIT_MS + SETTLE_MS;
    if (Date.now() < Math.max(settled, this.accepted.lastAt + STATUS_MS)) return false;
    const counts = await product.control<Record<'waiting' | 'in_flight' | 'retrying', number>>(
      'GET',
      '/webhooks',
    );
    return counts.waiting + counts.in_flight + counts.retrying === 0;
  }

  /** One line for a person who follows the run. */
  progress(): string {
    const { targets, relay, seen } = this.setup;
    const { count, acknowledged } = this.customers;
    const kills = targets.map(({ role, kills: made }) => `${role} ${made}`).join(', ');
    const codes = Object.entries(countOutcomes(relay.answers, apiEndsOf(seen)))
      .map(([code, times]) => `${code}: ${times}`)
      .join(', ');
    const seconds = Math.round((Date.now() - this.began) / 1_000);
    const { answered } = this.accepted;
    return `${seconds} s: ${count} written, ${acknowledged.size} taken, ${answered.size} answered; killed ${kills}; ${codes}`;
  }
}
