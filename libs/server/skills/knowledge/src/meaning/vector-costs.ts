import { Injectable } from '@nestjs/common';
import type { Embedded, Embedder } from '@feelori/edges/model';
import { Metrics } from '@feelori/platform/metrics';
import { Spending } from '@feelori/skills/costs';

/** Counts what embeddings cost: in the figures of the vendor, and for the day's budget. */
@Injectable()
export class VectorCosts {
  constructor(
    private readonly metrics: Metrics,
    private readonly spending: Spending,
  ) {}

  /** `paidFor` is the conversation, or what else it was paid for. */
  note({ vendor }: Embedder, { tokens, usd }: Embedded, paidFor: string): void {
    this.metrics.tokensUsed(vendor, { in: tokens, out: 0 });
    this.metrics.modelPaid(vendor, usd);
    void this.spending.note(paidFor, usd);
  }

  /** Whether there is money for more. Never rejects. */
  async mayAsk(paidFor: string): Promise<boolean> {
    return (await this.spending.level(paidFor)) !== 'none';
  }
}
