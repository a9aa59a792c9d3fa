import { Injectable } from '@nestjs/common';
import {
  CATALOGUE_PAGE,
  CATALOGUE_SYNC_PAUSE_SECONDS,
  type CataloguePage,
  type CatalogueProduct,
  type CatalogueQuery,
  type CatalogueStanding,
  type CatalogueState,
} from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock, withDeadline } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { AuditChain } from '@feelori/records/audit';
import {
  CatalogueFollower,
  CatalogueIndex,
  CatalogueStore,
  type CatalogueEntry,
  findProducts,
  productOf,
} from '@feelori/skills/catalogue';
import { formatMoney } from '@feelori/skills/shop';

/** From here on prices and stock are told with their age. */
const OLD_MS = 3_600_000;
const FOLLOW_MS = 5_000;

/** How the assistant has the shop's products, page by page, and the wish for a new copy. */
@Injectable()
export class CatalogueReader {
  constructor(
    private readonly store: CatalogueStore,
    private readonly follower: CatalogueFollower,
    private readonly index: CatalogueIndex,
    private readonly chain: AuditChain,
    private readonly clock: Clock,
  ) {}

  /** `unavailable` while Redis, which holds the copy, does not answer. */
  async standing(): Promise<CatalogueStanding> {
    await this.follow();
    const [head, draft, wishedAt] = await Promise.all([
      this.store.head(),
      this.store.draft(),
      this.store.wishedAt(),
    ]).catch(() => {
      throw new AppError('unavailable', 'Redis, which holds the catalogue, does not answer. Try again.');
    });
    const counts = { all: 0, available: 0, sold_out: 0, unknown: 0 };
    for (const entry of this.index.products.all()) {
      counts.all += 1;
      counts[stateOf(entry)] += 1;
    }
    return {
      source: head === null ? 'reading' : head.chunks === 0 ? 'shopify' : 'memory',
      syncedAt: head === null ? null : new Date(head.syncedAt).toISOString(),
      checkedAt: head === null ? null : new Date(head.checkedAt).toISOString(),
      stale: head !== null && this.clock.ms() - head.checkedAt >= OLD_MS,
      reading: draft?.products ?? null,
      counts,
      knowsSold: this.index.products.knowsSold,
      syncAsked: wishedAt > (head?.syncedAt ?? 0),
    };
  }

  /** With words the best first, as for a customer; without any, all in the order they were read. */
  async page({ search = '', state = 'all', page = 0 }: CatalogueQuery): Promise<CataloguePage> {
    await this.follow();
    const fitting = [...this.sought(search.trim())].filter(
      (entry) => state === 'all' || stateOf(entry) === state,
    );
    const items = fitting.slice(page * CATALOGUE_PAGE, (page + 1) * CATALOGUE_PAGE).map(rowOf);
    return { items, count: fitting.length };
  }

  /** A worker reads the catalogue anew within seconds. `conflict` shortly after somebody wanted that. */
  async sync(actor: Actor): Promise<CatalogueStanding> {
    const now = this.clock.ms();
    const isFree = await this.store.wishSync(now, CATALOGUE_SYNC_PAUSE_SECONDS).catch(() => {
      throw new AppError('unavailable', 'Redis, which holds the catalogue, does not answer. Try again.');
    });
    if (!isFree) {
      const minutes = CATALOGUE_SYNC_PAUSE_SECONDS / 60;
      throw new AppError('conflict', `Somebody did that in the last ${minutes} minutes. Wait for it first.`);
    }
    const change = { action: 'catalogue.sync_asked' as const, about: 'catalogue', before: {}, after: {} };
    await this.chain.append([auditEntry(actor, this.clock.now(), change)]);
    return this.standing();
  }

  private sought(search: string): Iterable<CatalogueEntry> {
    if (search === '') return this.index.products.all();
    const limits = { category: null, priceMin: null, priceMax: null, inStockOnly: false };
    return findProducts(this.index.products, { terms: search.split(/\s+/), ...limits }).entries;
  }

  /** What is known stays where Redis does not tell more in time. */
  private async follow(): Promise<void> {
    this.follower.wake();
    await withDeadline(this.follower.follow(), FOLLOW_MS, 'follow the catalogue').catch(() => undefined);
  }
}

function stateOf({ available }: CatalogueEntry): Exclude<CatalogueState, 'all'> {
  return available === null ? 'unknown' : available ? 'available' : 'sold_out';
}

function rowOf(entry: CatalogueEntry): CatalogueProduct {
  const { id, title, available, currency, priceMin, priceMax, variants, productType } = productOf(entry);
  const prices = Number(priceMin) === Number(priceMax) ? [priceMin] : [priceMin, priceMax];
  const price = prices.map((one) => formatMoney(one, currency, 'en')).join(' – ');
  return { id, title, price, available, variants: variants.length, kind: productType };
}
