import { Injectable } from '@nestjs/common';
import type { ReplayVerdict } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Quarantine, type QuarantinedItem } from '@feelori/records/quarantine';
import { isWholeWebhook } from './is-whole-webhook';

/** Lets what was not understood come in again; arrival takes it up within seconds, and stores each message once. */
@Injectable()
export class QuarantineReplayer {
  constructor(
    private readonly quarantine: Quarantine,
    private readonly clock: Clock,
  ) {}

  /** What a replay would do now. */
  verdict({ body, edited, reason, discardedAt }: QuarantinedItem): ReplayVerdict {
    if (discardedAt !== undefined) return 'gone';
    if (reason === 'unstorable') return 'under_way';
    return isWholeWebhook(edited ?? body) ? 'replay' : 'fragment';
  }

  async replay(item: QuarantinedItem, actor: Actor): Promise<ReplayVerdict> {
    const verdict = this.verdict(item);
    if (verdict !== 'replay') return verdict;
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'operations.replayed',
      about: `quarantined ${item._id}`,
      before: { reason: item.reason },
      after: { reason: 'unstorable' },
    });
    return (await this.quarantine.tryAgain(item._id, audit)) ? 'replay' : 'under_way';
  }
}
