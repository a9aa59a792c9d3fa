import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Leases } from '@feelori/records/leases';
import { PhoneOrderSync } from '@feelori/skills/phone-orders';
import { CatalogueCopier } from './catalogue-copier';
import { CatalogueUpdater } from './catalogue-updater';
import { SalesCounter } from './sales-counter';
import { SubscriptionKeeper } from './subscription-keeper';

const EVERY_MS = 1_000;
const HOLD_MS = 60_000;
/** Others ask so rarely whether the one who holds the lease is gone. */
const ASK_AGAIN_MS = 10_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 120_000;

/** One worker keeps the catalogue for all: it looks at what Shopify said changed, and reads the whole each night, and which orders stand under which numbers. */
@Injectable()
export class CatalogueKeeper implements OnApplicationBootstrap {
  private readonly logger = new Logger('Catalogue');
  private readonly owner = newId();
  private readonly stop = new AbortController();
  private readonly periodic = new Periodic('keep the catalogue', EVERY_MS, () => this.step());
  private heldUntil = 0;
  private notBefore = 0;
  private failures = 0;

  constructor(
    private readonly leases: Leases,
    private readonly clock: Clock,
    private readonly copier: CatalogueCopier,
    private readonly updater: CatalogueUpdater,
    private readonly subscriptions: SubscriptionKeeper,
    private readonly sales: SalesCounter,
    private readonly phoneOrders: PhoneOrderSync,
    shutdown: Shutdown,
  ) {
    shutdown.register('keep the catalogue', () => {
      this.stop.abort();
      return this.periodic.stop();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** A little of the work, if it is this process's. */
  async step(): Promise<void> {
    if (this.clock.ms() < this.notBefore || !(await this.holds())) return;
    await this.keep();
    // Also where the catalogue cannot be read: the app may have one right and lack the other.
    if (!this.stop.signal.aborted) await this.phoneOrders.readOn(this.stop.signal);
  }

  private async keep(): Promise<void> {
    try {
      await this.subscriptions.assert(this.stop.signal);
      await this.updater.lookAtNews(this.stop.signal);
      await this.copier.readOn(this.stop.signal);
      await this.updater.lookAtRecent(this.stop.signal);
      await this.sales.countOn(this.stop.signal);
      this.failures = 0;
    } catch (error) {
      if (this.stop.signal.aborted) return;
      this.failures += 1;
      this.notBefore = this.clock.ms() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.failures);
      if (this.failures > 1) return;
      this.logger.warn({ err: error, msg: 'the catalogue cannot be kept up; what is known stays' });
    }
  }

  /** Renewed when half of it is over, so that an idle catalogue costs two writes a minute. */
  private async holds(): Promise<boolean> {
    const now = this.clock.ms();
    if (now < this.heldUntil - HOLD_MS / 2) return true;
    const until = new Date(now + HOLD_MS);
    const mine = await this.leases.take('keep-catalogue', this.owner, this.clock.now(), until);
    this.heldUntil = mine ? until.getTime() : 0;
    if (!mine) this.notBefore = now + ASK_AGAIN_MS;
    return mine;
  }
}
