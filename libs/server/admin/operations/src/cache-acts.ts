import { Injectable } from '@nestjs/common';
import { CACHE_AREAS, type CacheView } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { CacheBoard } from '@feelori/platform/cache';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { AuditChain } from '@feelori/records/audit';

/** People have the product forget what it remembers of the shop. */
@Injectable()
export class CacheActs {
  constructor(
    private readonly caches: CacheBoard,
    private readonly chain: AuditChain,
    private readonly clock: Clock,
  ) {}

  /** As with a breaker it is written down first, and done then. `unavailable` where Redis does not take it. */
  async clear(name: string, actor: Actor): Promise<CacheView> {
    const area = CACHE_AREAS.find((one) => one === name);
    if (area === undefined) throw new AppError('not_found', 'There is no such cache.');
    const { entries } = await this.caches.area(area).view();
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'operations.cache_cleared',
      about: `cache ${area}`,
      before: { entries },
      after: { entries: 0 },
    });
    await this.chain.append([audit]);
    try {
      await this.caches.clear([area]);
    } catch {
      throw new AppError('unavailable', 'Redis does not answer: nothing is remembered, nothing was cleared.');
    }
    return this.caches.area(area).view();
  }
}
