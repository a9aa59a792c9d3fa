import { Injectable } from '@nestjs/common';
import { BatchedWrites, isDuplicateKey } from '@feelori/platform/mongo';

/** Lets one of many processes do a recurring task. In MongoDB, so that losing Redis does not stop the healing. */
@Injectable()
export class Leases {
  constructor(private readonly writes: BatchedWrites) {}

  /** True when `owner` may do `task` until `until`; false when another process holds it. */
  async take(task: string, owner: string, at: Date, until: Date): Promise<boolean> {
    try {
      return await this.writes.update({
        collection: 'leases',
        filter: { _id: task, $or: [{ owner }, { until: { $lt: at } }] },
        update: { $set: { owner, until } },
        upsert: true,
      });
    } catch (error) {
      // The upsert met a lease that is held: its id is taken.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
