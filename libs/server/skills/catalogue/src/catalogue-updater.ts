import { Injectable } from '@nestjs/common';
import { type CatalogueProduct, CatalogueReader } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { CatalogueIndex } from './catalogue-index';
import { CatalogueNews, type News } from './catalogue-news';
import { type CatalogueChange, type CatalogueHead, CatalogueStore } from './catalogue-store';

const AT_ONCE = 200;
/** As many products as one question names. */
const NAMED = 20;
/** What changed is asked for again and again, since a webhook may get lost. */
const RECENT_EVERY_MS = 600_000;
/** Clocks differ, and Shopify's search lags. */
const OVERLAP_MS = 120_000;
const MOST_PAGES = 50;
/** How the version of a copy begins that holds nothing, since the shop took the app off. */
const CLOSED = 'closed-';

/** Brings what changed in Shopify into the copy that holds. */
@Injectable()
export class CatalogueUpdater {
  constructor(
    private readonly reader: CatalogueReader,
    private readonly store: CatalogueStore,
    private readonly news: CatalogueNews,
    private readonly index: CatalogueIndex,
    private readonly clock: Clock,
  ) {}

  /** Looks at what webhooks named. Without a copy they wait, and what is said of the stock until it is known whose it is. */
  async lookAtNews(signal: AbortSignal): Promise<void> {
    const now = this.clock.ms();
    const waiting = await this.news.oldest(AT_ONCE);
    const head = waiting.length === 0 ? null : await this.store.head();
    if (head === null) return;
    const names = new Set(waiting.map(({ news }) => news));
    if (names.has('closed')) await this.close();
    // A shop that took the app off says nothing: it is back. What was too much to be told singly is read as a whole.
    else if (isClosed(head) || (names.has('all') && head.chunks > 0)) await this.store.wantCopy(now);
    if (names.has('closed') || names.has('all') || head.chunks === 0) {
      return this.news.doneUntil(now, waiting);
    }
    const ready =
      head.version === this.index.version ? waiting : waiting.filter(({ news }) => !isOfStock(news));
    if (names.has('recent')) await this.recent(signal);
    const ids = this.productsOf(ready.map(({ news }) => news));
    for (let at = 0; at < ids.length; at += NAMED) await this.refresh(ids.slice(at, at + NAMED), signal);
    await this.news.done(ready);
  }

  /** Looks for changes of which no webhook told. */
  async lookAtRecent(signal: AbortSignal): Promise<void> {
    const head = await this.store.head();
    if (head === null || head.chunks === 0 || this.clock.ms() - head.checkedAt < RECENT_EVERY_MS) return;
    await this.recent(signal);
    await this.store.renew(head);
  }

  /** The products that the news are about: those named, and those whose stock changed. */
  private productsOf(news: readonly News[]): string[] {
    const named = news.flatMap((one) => (one.startsWith('p:') ? one.slice(2) : []));
    const items = new Set(news.flatMap((one) => (isOfStock(one) ? Number(one.slice(2)) : [])));
    if (items.size === 0) return named;
    const moved = [...this.index.products.all()].filter(({ stockItems }) =>
      stockItems.some((item) => items.has(item)),
    );
    return [...new Set([...named, ...moved.map(({ id }) => id)])];
  }

  private async refresh(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const products = await this.reader.named(ids, signal);
    const byId = new Map(products.map((product) => [product.product.id, product]));
    await this.write(ids.map((id) => ({ id, product: byId.get(id) ?? null })));
  }

  private async recent(signal: AbortSignal): Promise<void> {
    const head = await this.store.head();
    if (head === null) return;
    const now = this.clock.ms();
    const since = new Date(head.checkedAt - OVERLAP_MS);
    let after: string | null = null;
    const changed: CatalogueProduct[] = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const next: Awaited<ReturnType<CatalogueReader['page']>> = await this.reader.changedSince(
        since,
        after,
        signal,
      );
      changed.push(...next.products);
      after = next.after;
      if (after === null) break;
    }
    if (after !== null) await this.store.wantCopy(now);
    const changes = changed.map((product) => ({ id: product.product.id, product }));
    await this.write(changes, now);
  }

  /** Writes those that differ from what is known, and, where it was asked for all of them, when Shopify was. */
  private async write(changes: readonly CatalogueChange[], checkedAt?: number): Promise<void> {
    const head = await this.store.head();
    if (head === null) return;
    const other = changes.filter(({ id, product }) => {
      if (this.index.version !== head.version) return true;
      const known = this.index.products.get(id)?.packed ?? JSON.stringify(null);
      return known !== JSON.stringify(product);
    });
    const next = { ...head, checkedAt: checkedAt ?? head.checkedAt };
    if (other.length > 0) await this.store.writeChanges({ ...next, revision: head.revision + 1 }, other);
    else if (checkedAt !== undefined) await this.store.writeHead(next);
    // What comes next is held against this.
    for (const { id, product } of other) {
      if (product === null) this.index.products.remove(id);
      else this.index.products.put(product);
    }
  }

  /** The shop took the app off: nothing of it may be told any more. */
  private async close(): Promise<void> {
    const head = await this.store.head();
    const now = this.clock.ms();
    await this.store.writeHead({
      version: `${CLOSED}${now}`,
      chunks: 0,
      syncedAt: now,
      checkedAt: now,
      revision: 0,
    });
    if (head !== null) await this.store.dropCopy(head);
    const draft = await this.store.draft();
    if (draft !== null) await this.store.dropCopy(draft);
    await this.store.dropDraft();
  }
}

function isClosed({ version }: CatalogueHead): boolean {
  return version.startsWith(CLOSED);
}

function isOfStock(news: News): boolean {
  return news.startsWith('s:');
}
