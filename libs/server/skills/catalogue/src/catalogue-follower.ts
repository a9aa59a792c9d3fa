import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CatalogueProduct } from '@feelori/edges/shopify';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Settings } from '@feelori/platform/settings';
import { CatalogueIndex } from './catalogue-index';
import { type CatalogueHead, CatalogueStore } from './catalogue-store';

const EVERY_MS = 1_000;
/** After so many products others get their turn: a message is not to wait for the catalogue. */
const AT_ONCE = 50;
/** What sells changes once a day: so rarely it is looked at. */
const SOLD_EVERY = 60;

/** Brings the catalogue from Redis into this process's memory, and what changes in it. */
@Injectable()
export class CatalogueFollower implements OnApplicationBootstrap {
  private revision = 0;
  private looks = 0;
  private isAwake = false;
  private readonly periodic = new Periodic('follow the catalogue', EVERY_MS, () => this.follow());

  constructor(
    private readonly store: CatalogueStore,
    private readonly index: CatalogueIndex,
    shutdown: Shutdown,
    private readonly settings: Settings,
  ) {
    shutdown.register('follow the catalogue', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('worker')) this.wake();
  }

  /** Follows from now on. A web has no use for the catalogue until somebody looks at it there. */
  wake(): void {
    if (this.isAwake) return;
    this.isAwake = true;
    this.periodic.start();
  }

  /** One look. What Redis does not tell any more stays known. */
  async follow(): Promise<void> {
    if (this.looks % SOLD_EVERY === 0) this.index.products.setSold(new Map((await this.store.sold())?.sold));
    this.looks += 1;
    const head = await this.store.head();
    if (head === null) return;
    const whole = head.version === this.index.version || (await this.load(head));
    if (!whole) return;
    if (head.revision > this.revision) await this.apply(head);
    this.index.checkedAt = head.chunks === 0 ? null : new Date(head.checkedAt);
  }

  /** Takes over a whole copy; only what differs is touched, so a nightly one costs little. False when it is gone. */
  private async load(head: CatalogueHead): Promise<boolean> {
    const gone = new Set(this.index.products.ids());
    for (let at = 0; at < head.chunks; at += 1) {
      const products = await this.store.chunk(head.version, at);
      if (products === null) return this.missed(head);
      await this.put(products, gone);
    }
    for (const id of gone) this.index.products.remove(id);
    this.index.version = head.version;
    this.revision = 0;
    return true;
  }

  /** Another copy holds by now, or a Redis that was full dropped a piece of this one: then a new one is wanted. */
  private async missed(head: CatalogueHead): Promise<false> {
    const wishedAt = await this.store.wishedAt();
    const isHeld = (await this.store.head())?.version === head.version;
    if (isHeld && wishedAt <= head.syncedAt) await this.store.wantCopy(head.syncedAt + 1);
    return false;
  }

  private async put(products: readonly CatalogueProduct[], gone: Set<string>): Promise<void> {
    for (const [at, product] of products.entries()) {
      this.index.products.put(product);
      gone.delete(product.product.id);
      if (at % AT_ONCE === AT_ONCE - 1) await breathe();
    }
  }

  private async apply(head: CatalogueHead): Promise<void> {
    const changes = await this.store.changesAfter(head, this.revision);
    if (changes === null) {
      await this.missed(head);
      return;
    }
    for (const { id, product } of changes) {
      if (product === null) this.index.products.remove(id);
      else this.index.products.put(product);
    }
    this.revision = head.revision;
  }
}
