import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { AuditChain, type PendingAudit, PendingAudits } from '@feelori/records/audit';
import { Leases } from '@feelori/records/leases';

const EVERY_MS = 2_000;
const HOLD_MS = 10_000;

/**
 * Moves entries from the documents they were written with to the audit, in one process at a time. Bears being done
 * twice and being cut off anywhere: an entry is in its document until it is in the audit, and there it is once.
 */
@Injectable()
export class AuditWriter implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly periodic = new Periodic('write the audit', EVERY_MS, () => this.moveInTurn());

  constructor(
    private readonly clock: Clock,
    private readonly leases: Leases,
    private readonly pending: PendingAudits,
    private readonly chain: AuditChain,
    shutdown: Shutdown,
  ) {
    shutdown.register('audit writer', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Moves what waits now, some documents of each collection. */
  async move(): Promise<void> {
    await this.moveThese(await this.pending.some());
  }

  private async moveInTurn(): Promise<void> {
    // Looking costs a read of an index that is empty nearly always; the lease costs a write.
    const waiting = await this.pending.some();
    if (waiting.length === 0) return;
    const until = new Date(this.clock.ms() + HOLD_MS);
    if (await this.leases.take('write-audit', this.owner, this.clock.now(), until)) {
      await this.moveThese(waiting);
    }
  }

  private async moveThese(waiting: readonly PendingAudit[]): Promise<void> {
    if (waiting.length === 0) return;
    // In the order of their time, as far as they are known.
    const entries = waiting.flatMap((document) => document.entries);
    await this.chain.append(entries.sort((a, b) => (a._id < b._id ? -1 : 1)));
    await Promise.all(waiting.map((document) => this.pending.clear(document)));
  }
}
