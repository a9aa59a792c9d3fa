import type { Model } from 'mongoose';
import { DURABLE } from './durable';

/**
 * Rows that a worker takes for a while: `nextAt` is when somebody must look next, and who took it is known by that moment. A
 * worker that was too slow, or whose row came further by another way, changes nothing. Each step is one compare-and-set.
 */
export class HeldRows<Row extends { _id: string; nextAt: Date | null }> {
  /** `open` is what else must hold of a row that is looked at. */
  constructor(
    private readonly model: Model<Row>,
    private readonly open: object = {},
  ) {}

  /** A worker takes it until `until`; false when another one has it, or there is nothing to look at. */
  claim({ _id, nextAt }: Pick<Row, '_id' | 'nextAt'>, until: Date, more: object = {}): Promise<boolean> {
    return nextAt === null
      ? Promise.resolve(false)
      : this.change(_id, nextAt, { $set: { nextAt: until }, ...more });
  }

  /** Whoever has it until `held` changes it; false when it is another one's by now. */
  async change(id: string, held: Date, update: object): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(this.heldBy(id, held), update, DURABLE);
    return matchedCount === 1;
  }

  /** Whether it is still with whoever has it until `held`. */
  async isHeld(id: string, held: Date): Promise<boolean> {
    return (await this.model.exists(this.heldBy(id, held))) !== null;
  }

  private heldBy(id: string, held: Date): object {
    return { _id: { $eq: id }, ...this.open, nextAt: { $eq: held } };
  }
}
