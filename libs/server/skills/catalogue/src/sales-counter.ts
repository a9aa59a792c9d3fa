import { Injectable } from '@nestjs/common';
import { CatalogueReader } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { CatalogueStore } from './catalogue-store';

const EVERY_MS = 86_400_000;
/** An app without the right to see orders gets none; it is asked again all the same, since rights are given later. */
const AGAIN_MS = 3_600_000;
const LATELY_MS = 60 * 86_400_000;
/** Of 20 orders each: the newest five hundred tell what sells. */
const MOST_PAGES = 25;

/** Counts each day which products sell, by the newest orders of the last sixty days. Of whose they are it learns nothing. */
@Injectable()
export class SalesCounter {
  private nextAt = 0;
  private after: string | null = null;
  private pages = 0;
  private sold = new Map<string, number>();

  constructor(
    private readonly reader: CatalogueReader,
    private readonly store: CatalogueStore,
    private readonly clock: Clock,
  ) {}

  /** Reads on by a page, where a count is due. What fails stops nothing else. */
  async countOn(signal: AbortSignal): Promise<void> {
    const now = this.clock.ms();
    if (now < this.nextAt) return;
    if (this.pages === 0) {
      const known = await this.store.sold();
      if (known !== null && now - known.at < EVERY_MS) return this.wait(known.at + EVERY_MS);
    }
    const page = await this.reader.sold(new Date(now - LATELY_MS), this.after, signal).catch(() => null);
    if (page === null) return this.wait(now + AGAIN_MS);
    for (const { productId, pieces } of page.sold) {
      this.sold.set(productId, (this.sold.get(productId) ?? 0) + pieces);
    }
    this.after = page.after;
    this.pages += 1;
    if (this.after !== null && this.pages < MOST_PAGES) return;
    await this.store.writeSold({ at: now, sold: [...this.sold] });
    this.wait(now + EVERY_MS);
  }

  /** Until then nothing is to be counted; the next count begins anew. */
  private wait(until: number): void {
    this.nextAt = until;
    this.after = null;
    this.pages = 0;
    this.sold = new Map();
  }
}
