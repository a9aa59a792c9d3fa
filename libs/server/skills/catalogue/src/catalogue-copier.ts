import { Injectable, Logger } from '@nestjs/common';
import {
  BulkReader,
  type CataloguePage,
  type CatalogueProduct,
  CatalogueReader,
} from '@feelori/edges/shopify';
import { Clock, newId } from '@feelori/platform/clock';
import { type CatalogueDraft, type CatalogueHead, CatalogueStore } from './catalogue-store';
import { isCopyDue } from './is-copy-due';

/** One step reads so long, then what changed is looked at again. */
const STEP_MS = 4_000;
const CHUNK = 500;
/** A bulk operation that is not over by then is given up. */
const BULK_LASTS_MS = 30 * 60_000;
/** A half-read copy that is older than this tells too little of today. */
const DRAFT_LASTS_MS = 6 * 3_600_000;
/** More do not fit into the memory of a worker beside its work; Shopify's own search goes on for them. */
export const MOST_PRODUCTS = 100_000;

/** Reads the whole catalogue into a new copy, step by step; another process goes on where one stopped. */
@Injectable()
export class CatalogueCopier {
  private readonly logger = new Logger('Catalogue');

  constructor(
    private readonly reader: CatalogueReader,
    private readonly store: CatalogueStore,
    private readonly clock: Clock,
    private readonly bulk: BulkReader,
  ) {}

  /** Reads on for a few seconds, where a copy is due. */
  async readOn(signal: AbortSignal): Promise<void> {
    const now = this.clock.ms();
    const head = await this.store.head();
    if (!isCopyDue(head, now, await this.store.wishedAt())) return;
    const draft = await this.draft(head, now, signal);
    if (BulkReader.holds(draft.after)) return this.readBulk(draft, head, signal);
    const products: CatalogueProduct[] = [];
    let after = draft.after;
    let ended = false;
    while (!ended && products.length < CHUNK && this.clock.ms() - now < STEP_MS) {
      const page = await this.reader.page(after, signal);
      products.push(...page.products);
      after = page.after;
      ended = after === null;
    }
    await this.keep(draft, { products, after: ended ? null : after }, head);
  }

  /** Pieces of a bulk operation's file; where it comes to nothing the catalogue is read by pages, from its beginning. */
  private async readBulk(
    draft: CatalogueDraft,
    head: CatalogueHead | null,
    signal: AbortSignal,
  ): Promise<void> {
    const now = this.clock.ms();
    let at: CatalogueDraft | null = draft;
    try {
      while (at?.after && this.clock.ms() - now < STEP_MS) {
        const page = await this.bulk.page(at.after, signal);
        if (page === null) {
          if (now - at.startedAt >= BULK_LASTS_MS) throw new Error('the bulk operation takes too long');
          return await this.store.writeDraft(at);
        }
        at = await this.keep(at, page, head);
      }
    } catch (error) {
      if (signal.aborted) throw error;
      this.logger.warn({ err: error, msg: 'the bulk operation failed: the catalogue is read by pages' });
      if (at !== null) await this.store.dropCopy(at);
      const anew = { version: newId(), chunks: 0, products: 0, after: null };
      await this.store.writeDraft({ ...draft, ...anew });
    }
  }

  /** The draft with these products in it; null once it is the copy that holds. */
  private async keep(
    draft: CatalogueDraft,
    { products, after }: CataloguePage,
    head: CatalogueHead | null,
  ): Promise<CatalogueDraft | null> {
    await this.store.writeChunk(draft.version, draft.chunks, products);
    const read = { ...draft, after, chunks: draft.chunks + 1, products: draft.products + products.length };
    const ended = after === null;
    if (ended || read.products >= MOST_PRODUCTS) {
      await this.finish(read, head, ended);
      return null;
    }
    await this.store.writeDraft(read);
    return read;
  }

  private async draft(head: CatalogueHead | null, now: number, signal: AbortSignal): Promise<CatalogueDraft> {
    const known = await this.store.draft();
    if (known !== null && now - known.startedAt < DRAFT_LASTS_MS) return known;
    if (known !== null) await this.store.dropCopy(known);
    const fromRevision = head?.revision ?? 0;
    const after = await this.bulk.start(signal);
    return { version: newId(), chunks: 0, products: 0, startedAt: now, after, fromRevision };
  }

  /** The new copy holds from now on, with what changed while it was read. */
  private async finish(draft: CatalogueDraft, old: CatalogueHead | null, whole: boolean): Promise<void> {
    const { version, startedAt, products } = draft;
    const chunks = whole ? draft.chunks : 0;
    const head = { version, chunks, syncedAt: startedAt, checkedAt: startedAt, revision: 0 };
    // What went missing of them the new copy has, or the look at what changed lately brings it.
    const changes = old === null || !whole ? [] : await this.store.changesAfter(old, draft.fromRevision);
    if (changes !== null && changes.length > 0) {
      await this.store.writeChanges({ ...head, revision: 1 }, changes);
    } else await this.store.writeHead(head);
    await this.store.dropDraft();
    if (!whole) await this.store.dropCopy(draft);
    if (old !== null) await this.store.dropCopy(old);
    const ms = this.clock.ms() - startedAt;
    const msg = whole
      ? 'the catalogue was read'
      : 'the catalogue is too large for memory: Shopify searches itself';
    this.logger.log({ products, ms, msg });
  }
}
