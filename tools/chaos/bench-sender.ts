import type { DeliverResult, ReplySender } from '@feelori/flow/delivery';
import type { Lane } from '@feelori/records/outbox';
import type { HandedOver } from './handed-over';

/** The delivery of a worker, with what its own turns hand over. */
export class BenchSender {
  constructor(
    private readonly sender: ReplySender,
    private readonly handed: HandedOver,
  ) {}

  /** Sends what is there, beginning with what was handed over. */
  async deliver(id: string, signal: AbortSignal, lane?: Lane): Promise<DeliverResult> {
    const begun = lane === 'bulk' ? undefined : this.handed.take(id);
    if (begun !== undefined) return this.sender.deliverBegun(begun, signal);
    return this.sender.deliver(id, signal, lane);
  }

  /** Sends what was handed over, if anything was. */
  async deliverHanded(id: string, signal: AbortSignal): Promise<DeliverResult> {
    const begun = this.handed.take(id);
    return begun === undefined ? { kind: 'done' } : this.sender.deliverBegun(begun, signal);
  }
}
