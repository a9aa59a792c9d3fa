import { Injectable } from '@nestjs/common';
import { quietEnds } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { type LookOutcome, type Notice, Notices, type OrderNotices } from '@feelori/records/notices';
import { dueNews, type NewsItem, OrderNewsReader } from '@feelori/skills/notices';
import { nextTry } from './next-try';
import { NoticeTeller } from './notice-teller';

/** In one round; the next one, a second later, takes the rest. */
const MOST = 20;
/** Another worker takes over what is held for longer than any look lasts. */
const HOLD_MS = 60_000;

/**
 * Looks at orders of which a webhook told that something happened: Shopify says how they are, the record what was told of them
 * already, and what is new goes to the outbox.
 */
@Injectable()
export class NoticeWorker {
  constructor(
    private readonly notices: Notices,
    private readonly orders: OrderNewsReader,
    private readonly teller: NoticeTeller,
    private readonly live: LiveSettings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Gives how many it looked at. */
  async round(signal: AbortSignal): Promise<number> {
    if (!this.live.isKnown || !this.teller.isReady) return 0;
    const due = await this.notices.due(this.clock.now(), MOST);
    const taken = await Promise.all(due.map((record) => this.take(record, signal)));
    return taken.filter(Boolean).length;
  }

  private async take(record: OrderNotices, signal: AbortSignal): Promise<boolean> {
    const held = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.notices.claim(record, held))) return false;
    const outcome = await this.look(record, held, signal);
    if (outcome === null || !(await this.notices.finish(record, held, outcome))) return true;
    for (const { kind, untold } of outcome.notices.slice(record.notices.length)) {
      this.metrics.notice(kind, untold ?? 'written');
    }
    return true;
  }

  /** Null where somebody else has it by now, or its owner was erased meanwhile. */
  private async look(record: OrderNotices, held: Date, signal: AbortSignal): Promise<LookOutcome | null> {
    const order = await this.orders.read(record._id, signal);
    const now = this.clock.now();
    if (typeof order === 'string') return { notices: record.notices, ...nextTry(order, record.tries, now) };
    const { kinds, quiet } = this.live.get('notices.orders');
    const { tell, old } = dueNews(order, record, kinds, now);
    const notices = [...record.notices, ...old.map((item) => decided(item, 'too_old', now))];
    const over: LookOutcome = { notices, hold: null, tries: 0, nextAt: null };
    if (tell.length === 0) return over;
    const ends = quietEnds(quiet, order.timeZone, now);
    if (ends !== null) return { ...over, hold: 'quiet_hours', nextAt: ends };
    const told = await this.teller.tell(order, tell, { id: record._id, held });
    if (told === null) return null;
    return { ...over, notices: [...notices, ...told.map(({ item, untold }) => decided(item, untold, now))] };
  }
}

function decided({ key, kind }: NewsItem, untold: Notice['untold'], at: Date): Notice {
  return { key, kind, at, untold };
}
