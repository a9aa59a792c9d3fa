import { Injectable, Logger } from '@nestjs/common';
import { type CatalogueProduct, CatalogueReader } from '@feelori/edges/shopify';
import { Clock, newId } from '@feelori/platform/clock';
import { type CatalogueDraft, type CatalogueHead, CatalogueStore } from './catalogue-store';
import { isCopyDue } from './is-copy-due';

/** One step reads so long, then what changed is looked at again. */
const STEP_MS = 4_000;
const CHUNK = 500;
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
  ) {}

  /** Reads on for a few seconds, where a copy is due. */
  async readOn(signal: AbortSignal): Promise<void> {
    const now = this.clock.ms();
    const head = await this.store.head();
    if (!isCopyDue(head, now, await this.store.wishedAt())) return;
    const draft = await this.draft(head, now);
    const products: CatalogueProduct[] = [];
    let after = draft.after;
    let ended = false;
    while (!ended && products.length < CHUNK && this.clock.ms() - now < STEP_MS) {
      const page = await this.reader.page(after, signal);
      products.push(...page.products);
      after = page.after;
      ended = after === null;
    }
    await this.store.writeChunk(draft.version, draft.chunks, products);
    const read = { ...draft, after, chunks: draft.chunks + 1, products: draft.products + products.length };
    if (ended || read.products >= MOST_PRODUCTS) await this.finish(read, head, ended);
    else await this.store.writeDraft(read);
  }

  private async draft(head: CatalogueHead | null, now: number): Promise<CatalogueDraft> {
    const known = await this.store.draft();
    if (known !== null && now - known.startedAt < DRAFT_LASTS_MS) return known;
    if (known !== null) await this.store.dropCopy(known);
    const fromRevision = head?.revision ?? 0;
    return { version: newId(), chunks: 0, products: 0, startedAt: now, after: null, fromRevision };
  }

  /** The new copy holds from now on, with what changed while it was read. */
  private async finish(draft: CatalogueDraft, old: CatalogueHead | null, whole: boolean): Promise<void> {
    const { version, startedAt, products } = draft;
    const chunks = whole ? draft.chunks : 0;
    const head = { version, chunks, syncedAt: startedAt, checkedAt: startedAt, revision: 0 };
    const changes = old === null || !whole ? [] : await this.store.changesAfter(old, draft.fromRevision);
    if (changes.length > 0) await this.store.writeChanges({ ...head, revision: 1 }, changes);
    else await this.store.writeHead(head);
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
