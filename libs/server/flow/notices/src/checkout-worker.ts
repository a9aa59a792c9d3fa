import { Injectable } from '@nestjs/common';
import { quietEnds } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { type Checkout, type CheckoutEnd, Checkouts } from '@feelori/records/checkouts';
import { CheckoutReader } from '@feelori/skills/notices';
import { CheckoutTeller } from './checkout-teller';

/** In one round; the next one takes the rest. */
const MOST = 20;
/** Another worker takes over what is held for longer than any look lasts; a Shopify that is away is asked again then. */
const HOLD_MS = 60_000;
/** Nobody is reminded of what they did the day before yesterday. */
const OLD_MS = 48 * 60 * 60 * 1_000;
const TOO_OLD: CheckoutEnd = { state: 'untold', why: 'too_old' };

/** Looks at checkouts in which nothing happened for as long as the shop waits. */
@Injectable()
export class CheckoutWorker {
  constructor(
    private readonly checkouts: Checkouts,
    private readonly reader: CheckoutReader,
    private readonly teller: CheckoutTeller,
    private readonly live: LiveSettings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Gives how many it looked at. */
  async round(signal: AbortSignal): Promise<number> {
    if (!this.live.isKnown || !this.teller.isReady || !this.live.get('notices.checkouts').on) return 0;
    const due = await this.checkouts.due(this.clock.now(), MOST);
    const taken = await Promise.all(due.map((checkout) => this.take(checkout, signal)));
    return taken.filter(Boolean).length;
  }

  private async take(checkout: Checkout, signal: AbortSignal): Promise<boolean> {
    const now = this.clock.now();
    const held = new Date(now.getTime() + HOLD_MS);
    if (!(await this.checkouts.claim(checkout, held))) return false;
    const isOld = now.getTime() - checkout.changedAt.getTime() > OLD_MS;
    const end = isOld ? TOO_OLD : await this.look(checkout, held, signal);
    if (end === null || !(await this.checkouts.end(checkout._id, held, end, now))) return true;
    this.metrics.notice('checkout', end.why ?? 'written');
    return true;
  }

  /** Null where it is not over yet, or not this worker's any more. */
  private async look(checkout: Checkout, held: Date, signal: AbortSignal): Promise<CheckoutEnd | null> {
    const { quiet } = this.live.get('notices.orders');
    const ends = quietEnds(quiet, await this.reader.timeZone(), this.clock.now());
    if (ends !== null) {
      await this.checkouts.lookAgain(checkout._id, held, ends);
      return null;
    }
    const end = await this.teller.tell(checkout, held, signal);
    return end === 'shop_unreachable' ? null : end;
  }
}
