import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import { DURABLE, Migrations } from '@feelori/platform/mongo';
import type { Connection, Model } from 'mongoose';
import { NOTED_CONSENT } from './consent-history';
import type { Customer } from './customer';

const BATCH = 500;

/** The STOP of that time, as customers know it now: said in a message, when they wrote last. */
const STOPPED = [
  {
    $set: {
      marketing_consent: 'stopped',
      marketing_consent_at: '$last_interaction',
      marketing_consent_source: 'message',
    },
  },
  NOTED_CONSENT,
];

/**
 * After an update from a version that noted a STOP at the conversation alone: notes it at the customer too, who is asked
 * before anything goes out that nobody asked for, and so before the first process of this version is ready. Bears
 * repetition, also where an earlier version did it at each start: a customer who has said a word about offers is left as
 * they are, and one who has not has no conversation of a later version that is stopped.
 */
@Injectable()
export class StopMigration {
  constructor(
    migrations: Migrations,
    @InjectConnection() private readonly connection: Connection,
    @InjectModel('Customer') private readonly model: Model<Customer>,
  ) {
    migrations.register({
      version: 2,
      name: 'STOPs of conversations are noted at customers',
      run: () => this.run(),
    });
  }

  /** Gives how many customers it noted one at. */
  async run(): Promise<number> {
    const conversations = this.connection.collection<{ customerId: string; optedOut: boolean }>(
      'conversations',
    );
    for (let [last, noted] = ['', 0]; ;) {
      const found = await conversations
        .find({ optedOut: true, customerId: { $gt: last } }, { projection: { customerId: 1 } })
        .sort({ customerId: 1 })
        .limit(BATCH)
        .toArray();
      if (found.length > 0) noted += await this.note(found.map(({ customerId }) => customerId));
      last = found.at(-1)?.customerId ?? last;
      if (found.length < BATCH) return noted;
    }
  }

  private async note(ids: string[]): Promise<number> {
    const unsaid = { marketing_consent: 'unknown' as const, marketing_consent_at: null, merged_into: null };
    const { modifiedCount } = await this.model.updateMany({ _id: { $in: ids }, ...unsaid }, STOPPED, {
      ...DURABLE,
      updatePipeline: true,
    });
    return modifiedCount;
  }
}
