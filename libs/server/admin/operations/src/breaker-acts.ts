import { Injectable } from '@nestjs/common';
import type { BreakerRequest, BreakerView } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { BreakerBoard } from '@feelori/platform/resilience';
import { AuditChain } from '@feelori/records/audit';

/** People open and close breakers by hand. */
@Injectable()
export class BreakerActs {
  constructor(
    private readonly breakers: BreakerBoard,
    private readonly chain: AuditChain,
    private readonly clock: Clock,
  ) {}

  /**
   * A breaker lives in Redis, its audit in the database: what a person wants is written down first, and done then.
   * `unavailable` where Redis does not take it, since other processes would not know of it.
   */
  async put(name: string, { to }: BreakerRequest, actor: Actor): Promise<BreakerView> {
    const before = (await this.breakers.list()).find((one) => one.name === name);
    if (before === undefined) throw new AppError('not_found', 'There is no such breaker.');
    const audit = auditEntry(actor, this.clock.now(), {
      action: to === 'open' ? 'operations.breaker_opened' : 'operations.breaker_reset',
      about: `breaker ${name}`,
      before: { state: before.state, failures: before.failures },
      after: { state: to },
    });
    await this.chain.append([audit]);
    const done = await this.breakers.put(name, to, actor.id);
    if (done === null || done.away) {
      throw new AppError(
        'unavailable',
        'Redis does not answer: other processes would not know of it. Try again.',
      );
    }
    return done.view;
  }
}
