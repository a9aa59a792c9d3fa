import type { EvalProduct } from '../eval/eval-product.ts';
import type { Spent } from '../eval/spent-on.ts';

/** What a model without a price is taken to cost, in US dollars for a million tokens: more than most do. */
const ASSUMED = { in: 5, out: 25 };

/** What was spent, or at most may have been. Pure. */
export function dollarsOf({ usd, tokens }: Spent): number {
  return usd ?? (tokens.in * ASSUMED.in + tokens.out * ASSUMED.out) / 1_000_000;
}

/**
 * What real models may cost over two plays; the first may take half of it, so that there is something to compare. Simulated
 * ones cost nothing, whatever their price.
 */
export class SpendingLimit {
  private readonly most: number;
  private before = 0;
  private isFirst = true;
  /** A conversation was not begun for it. */
  wasReached = false;

  constructor(most: number) {
    this.most = most;
  }

  /** Whether another conversation may begin on this product. */
  async leaves({ records }: Pick<EvalProduct, 'records'>): Promise<boolean> {
    const isLeft =
      this.before + dollarsOf(await records.spent()) < (this.isFirst ? this.most / 2 : this.most);
    this.wasReached ||= !isLeft;
    return isLeft;
  }

  /** A play on this product is over. */
  async end({ records }: Pick<EvalProduct, 'records'>): Promise<void> {
    this.isFirst = false;
    this.before += dollarsOf(await records.spent());
  }
}
