import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { NOTED_CONSENT } from './consent-history';
import { MERGED, MERGED_BY_WHATSAPP, SWITCHES } from './consent-sources';
import type { Customer } from './customer';

/** Two customers who are one person: `from` is found under `into` from then on. */
export interface Joining {
  from: string;
  into: string;
  /** Told apart by it from any other joining of the two. */
  at: Date;
}

/** Neither erased nor about to be, and nobody else. */
const ALONE = { erased_at: null, erasing_since: null, merged_into: null } as const;
const SOURCES = [MERGED, MERGED_BY_WHATSAPP];

/** Customers whom a person of the shop made one. Every step is a write of one document, and bears repetition. */
@Injectable()
export class JoinedCustomers {
  constructor(@InjectModel('Customer') private readonly model: Model<Customer>) {}

  /** `into` is not joined to anybody as long as this stands. False where it is somebody else already, or erased. */
  async mark({ from, into }: Joining): Promise<boolean> {
    const done = await this.model.updateOne(
      { _id: { $eq: into }, ...ALONE } as object,
      { $addToSet: { joining: from } },
      DURABLE,
    );
    return done.matchedCount > 0;
  }

  async unmark({ from, into }: Joining): Promise<void> {
    await this.model.updateOne({ _id: { $eq: into } }, { $pull: { joining: from } }, DURABLE);
  }

  /** The joining itself. False where `from` is somebody else already, is erased, or others are being joined to it. */
  async join({ from, into, at }: Joining): Promise<boolean> {
    const done = await this.model.updateOne(
      { _id: { $eq: from }, ...ALONE, 'joining.0': { $exists: false } } as object,
      { $set: { merged_into: into, joined_at: at } },
      DURABLE,
    );
    return done.matchedCount > 0 || this.isJoined({ from, into, at });
  }

  async isJoined({ from, into, at }: Joining): Promise<boolean> {
    return (await this.model.exists({ _id: { $eq: from }, merged_into: into, joined_at: at })) !== null;
  }

  /** The two are two again. Without effect where `from` is not joined by this joining any more. */
  async part({ from, into, at }: Joining): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: from }, merged_into: into, joined_at: at },
      { $unset: { merged_into: '', joined_at: '' } },
      DURABLE,
    );
  }

  /** Those who are joined to this one directly. */
  async joinedTo(into: string): Promise<Customer[]> {
    return this.model.find({ merged_into: { $eq: into }, joined_at: { $type: 'date' } }).lean();
  }

  /** Offers are over for `into` where `from` said STOP, unless `into` said something about them after the joining. */
  async carryStop({ from, into, at }: Joining): Promise<void> {
    const stopped = await this.model
      .findOne(
        { _id: { $eq: from }, marketing_consent: 'stopped' },
        { marketing_consent_at: 1, marketing_consent_source: 1 },
      )
      .lean();
    if (stopped === null) return;
    const { marketing_consent_at: saidAt = at, marketing_consent_source: source } = stopped;
    const isSwitch = source !== undefined && SWITCHES.includes(source);
    const bySwitch = { marketing_consent_source: { $in: SWITCHES } };
    const change = {
      marketing_consent: 'stopped',
      marketing_consent_at: { $max: ['$marketing_consent_at', saidAt] },
      marketing_consent_source: isSwitch ? MERGED_BY_WHATSAPP : MERGED,
    };
    await this.model.updateOne(
      {
        _id: { $eq: into },
        $and: [
          // A STOP of their own says as much already, and is theirs.
          { $or: [{ marketing_consent: { $ne: 'stopped' } }, ...(isSwitch ? [] : [bySwitch])] },
          // Their own word after the joining counts for more, unless this one is newer still.
          {
            $or: [
              { marketing_consent_at: null },
              { marketing_consent_at: { $lte: new Date(Math.max(at.getTime(), saidAt.getTime())) } },
            ],
          },
        ],
      },
      [NOTED_CONSENT, { $set: change }, NOTED_CONSENT],
      { ...DURABLE, updatePipeline: true },
    );
  }

  /** What the customer said about offers themselves, where what is noted now came from somebody joined to them. */
  async restoreConsent(id: string): Promise<void> {
    const own = {
      $last: {
        $filter: {
          input: { $ifNull: ['$consent_history', []] },
          cond: { $not: [{ $in: ['$$this.source', SOURCES] }] },
        },
      },
    };
    const field = (name: string): object => ({ $ifNull: [`$own.${name}`, '$$REMOVE'] });
    await this.model.updateOne(
      { _id: { $eq: id }, marketing_consent_source: { $in: SOURCES } },
      [
        { $set: { own } },
        {
          $set: {
            marketing_consent: { $ifNull: ['$own.consent', 'unknown'] },
            marketing_consent_at: field('at'),
            marketing_consent_source: field('source'),
          },
        },
        { $unset: 'own' },
      ],
      { ...DURABLE, updatePipeline: true },
    );
  }

  /** They wrote at this time, or later. */
  async raiseLastInteraction(id: string, at: Date): Promise<void> {
    const later = { $max: { last_interaction: at } };
    await this.model.updateOne({ _id: { $eq: id }, erased_at: null }, later, DURABLE);
  }

  /** When they wrote last, told anew: what somebody joined to them wrote is not theirs any more. */
  async setLastInteraction(id: string, at: Date): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, erased_at: null },
      { $set: { last_interaction: at } },
      DURABLE,
    );
  }
}
