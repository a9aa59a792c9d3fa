import { Injectable, Logger } from '@nestjs/common';
import { OrderPhones, Shopify, ShopifyError, type ShopifyErrorKind } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { PhoneOrderBook, SHOWN_MS } from './phone-order-book';
import { type OrdersRead, PhoneOrderProgress } from './phone-order-progress';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** With the right to see all orders those of a year are known. */
const ALL_SHOWN_MS = 365 * DAY_MS;
/** A worker that begins reads what changed meanwhile, unless another did just now. */
const AT_START_MS = 600_000;
/** Shopify's index is some seconds late, and clocks differ. */
const MARGIN_MS = HOUR_MS;
/** Of fifty orders each; what is left is read the next day. */
const MOST_PAGES = 2_000;
const AGAIN_MS = 60_000;
/** What lacks a right heals by a person alone; rights are given later. */
const PERSON_MS = HOUR_MS;
const NEEDS_PERSON: ReadonlySet<unknown> = new Set<ShopifyErrorKind>(['auth', 'denied', 'bad_request']);

/**
 * Reads at every start and each day under which numbers the orders stand that changed since, so that what no webhook told is
 * known, too; the first time those of the last sixty days.
 */
@Injectable()
export class PhoneOrderSync {
  private readonly logger = new Logger('PhoneOrders');
  private nextAt = 0;
  private isFailing = false;
  private everyMs = AT_START_MS;

  constructor(
    private readonly reader: OrderPhones,
    private readonly shopify: Shopify,
    private readonly book: PhoneOrderBook,
    private readonly progress: PhoneOrderProgress,
    private readonly clock: Clock,
  ) {}

  /** Reads on by a page, where one is due. What fails is tried again later, and stops nothing else. */
  async readOn(signal: AbortSignal): Promise<void> {
    const now = this.clock.ms();
    if (now < this.nextAt) return;
    try {
      await this.step(now, signal);
      this.isFailing = false;
    } catch (error) {
      if (!signal.aborted) await this.failed(error);
    }
  }

  private async step(now: number, signal: AbortSignal): Promise<void> {
    const keptMs = (await this.shopify.seesOldOrders()) ? ALL_SHOWN_MS : SHOWN_MS;
    const read = this.due(await this.progress.read(), now - keptMs, now);
    if (read === null) return;
    const page = await this.reader.changedSince(new Date(read.since), read.after, signal);
    await this.book.note(page.orders, keptMs);
    const on = { ...read, after: page.after, pages: read.pages + 1 };
    const last = page.orders.at(-1);
    if (page.after !== null && on.pages >= MOST_PAGES && last !== undefined) {
      // The next time it begins where this one came to.
      return this.end({ ...on, startedAt: Date.parse(last.updatedAt) + MARGIN_MS }, now);
    }
    return page.after === null ? this.end(on, now) : this.progress.write(on);
  }

  /** What is to be read on; null while nothing is. */
  private due(known: OrdersRead | null, oldest: number, now: number): OrdersRead | null {
    const { secretTag } = this.book;
    const begun = (since: number): OrdersRead => ({
      ...{ secretTag, since, startedAt: now },
      ...{ after: null, pages: 0, doneAt: null },
    });
    if (known === null || known.secretTag !== secretTag) return begun(oldest);
    if (known.doneAt === null) return known;
    if (now - known.doneAt >= this.everyMs) return begun(known.startedAt - MARGIN_MS);
    this.everyMs = DAY_MS;
    this.nextAt = known.doneAt + DAY_MS;
    return null;
  }

  private async end(read: OrdersRead, now: number): Promise<void> {
    await this.progress.write({ ...read, after: null, doneAt: now });
    this.everyMs = DAY_MS;
    this.nextAt = now + DAY_MS;
  }

  private async failed(error: unknown): Promise<void> {
    const kind = error instanceof ShopifyError ? error.kind : null;
    if (!this.isFailing) {
      this.logger.warn({
        err: error,
        msg: 'orders of guests cannot be read by their numbers; webhooks still tell',
      });
    }
    this.isFailing = true;
    this.nextAt = this.clock.ms() + (NEEDS_PERSON.has(kind) ? PERSON_MS : AGAIN_MS);
    if (kind !== 'bad_request') return;
    // A place in the list that Shopify does not know any more: it begins anew.
    const known = await this.progress.read().catch(() => null);
    if (known?.doneAt === null) await this.progress.write({ ...known, after: null }).catch(() => undefined);
  }
}
