import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import { DURABLE, MongoGate } from '@feelori/platform/mongo';
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
 * before anything goes out that nobody asked for. Beside the work, after each start; of what later versions wrote nothing is
 * left to do, since there a customer without a word of consent has no conversation that is stopped.
 */
@Injectable()
export class StopMigration implements OnModuleDestroy {
  private readonly logger = new Logger('Customers');
  /** Settles once all are noted, or what is left waits for the next start. */
  done: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(
    gate: MongoGate,
    @InjectConnection() private readonly connection: Connection,
    @InjectModel('Customer') private readonly model: Model<Customer>,
  ) {
    gate.onceConnected(() => {
      this.done = this.noteAll().catch((error: unknown) => {
        this.logger.warn({ err: error, msg: 'STOPs of an earlier version wait for the next start' });
      });
      return Promise.resolve();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    await this.done;
  }

  private async noteAll(): Promise<void> {
    const conversations = this.connection.collection<{ customerId: string; optedOut: boolean }>(
      'conversations',
    );
    let [last, noted] = ['', 0];
    while (!this.isEnding) {
      const found = await conversations
        .find({ optedOut: true, customerId: { $gt: last } }, { projection: { customerId: 1 } })
        .sort({ customerId: 1 })
        .limit(BATCH)
        .toArray();
      if (found.length > 0) noted += await this.note(found.map(({ customerId }) => customerId));
      last = found.at(-1)?.customerId ?? last;
      if (found.length < BATCH) break;
    }
    if (noted > 0) this.logger.log(`${noted} customers said STOP before customers knew of it: noted`);
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
