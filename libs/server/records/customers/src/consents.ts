import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedReads, DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { NOTED_CONSENT } from './consent-history';
import { BY_WHATSAPP, MERGED, MERGED_BY_WHATSAPP, SWITCHES } from './consent-sources';
import type { Customer } from './customer';

/** What a customer lets us do, on whatever number they write to. */
export interface Consent {
  /** No offers until they say START. */
  stopped: boolean;
  /** Neither read nor answered. */
  blocked: boolean;
}

/** What may go to a customer unasked. */
export interface UnaskedConsent {
  /** Campaigns: the customer wants offers, and said so. */
  offers: boolean;
  /** Notices about their own orders: not after a STOP. WhatsApp's own switch is about offers only. */
  news: boolean;
}

/** How a consent came or went: `at` is the time of the message that said so, `source` one stable word. */
export interface ConsentChange {
  at: Date;
  source: string;
}

type ConsentFields = Pick<
  Customer,
  '_id' | 'marketing_consent' | 'marketing_consent_source' | 'status' | 'merged_into' | 'joined_at'
>;
const FIELDS = {
  marketing_consent: 1,
  marketing_consent_source: 1,
  status: 1,
  merged_into: 1,
  joined_at: 1,
} as const;

/** Nobody of whom nothing is known has said STOP. */
const NOTHING_SAID: Consent = { stopped: false, blocked: false };
const MOST_HEIRS = 10;
/** More than WhatsApp sends again of one customer; each is a stamp and a time. */
const WISHES_AHEAD_MOST = 8;

/** What customers said about offers. It is the person's, not one number's. */
@Injectable()
export class Consents {
  private readonly reads: BatchedReads<ConsentFields>;

  constructor(@InjectModel('Customer') private readonly model: Model<Customer>) {
    const read = (ids: string[]): Promise<ConsentFields[]> =>
      this.model.find({ _id: { $in: ids } }, FIELDS).lean();
    this.reads = new BatchedReads<ConsentFields>(read, (customer) => customer._id);
  }

  async of(customerId: string): Promise<Consent> {
    const [own, person] = await this.read(customerId);
    if (own === undefined || person === undefined) return NOTHING_SAID;
    return {
      stopped: person.marketing_consent === 'stopped' || person.status === 'opted_out',
      blocked: own.status === 'blocked' || person.status === 'blocked',
    };
  }

  /** Of somebody who is not known (any more) nothing is allowed. */
  async unasked(customerId: string): Promise<UnaskedConsent> {
    const [own, person] = await this.read(customerId);
    const active = own?.status === 'active' && person?.status === 'active';
    if (!active) return { offers: false, news: false };
    const { marketing_consent, marketing_consent_source: source } = person;
    const saidStop = marketing_consent === 'stopped' && !(source && SWITCHES.includes(source));
    return { offers: marketing_consent === 'granted', news: !saidStop };
  }

  /** The customer and all whom a person of the shop made one with them: what one of them says holds for each. */
  async samePerson(customerId: string): Promise<string[]> {
    const [heir = customerId] = (await this.heirsOf(customerId)).slice(-1);
    const all = new Set([customerId, heir]);
    for (let open = [heir]; open.length > 0;) {
      const rows = await this.model
        .find({ merged_into: { $in: open }, joined_at: { $type: 'date' } }, { _id: 1 })
        .lean();
      open = rows.map(({ _id }) => _id).filter((id) => !all.has(id));
      for (const id of open) all.add(id);
    }
    return [...all];
  }

  /** STOP. False when the customer said something else about it later than this. */
  async stop(customerId: string, change: ConsentChange): Promise<boolean> {
    // Whatever they set in WhatsApp itself, and when: that says less.
    const bySwitch = [{ marketing_consent_source: { $in: SWITCHES } }];
    return this.changeAll(customerId, change, { marketing_consent: 'stopped' }, bySwitch);
  }

  /** Whether it is known how they had WhatsApp's own switch at this time, or later. */
  async knowsSwitch(customerId: string, at: Date): Promise<boolean> {
    const known = { _id: { $eq: customerId }, offers_switched_at: { $gte: at } };
    return (await this.model.exists(known)) !== null;
  }

  /**
   * From when on a wish counts that was stamped `stamp`: `at`, which is the stamp itself but for one from the future. Such a
   * one counts from when it came first, however often it comes: it must not outlast what the customer said in between.
   */
  async timeOfWish(customerId: string, stamp: Date, at: Date): Promise<Date> {
    const known = await this.wishAhead(customerId, stamp);
    if (known !== null || at.getTime() === stamp.getTime()) return known ?? at;
    await this.model.updateOne(
      { _id: { $eq: customerId }, 'wishes_ahead.stamp': { $ne: stamp } },
      { $push: { wishes_ahead: { $each: [{ stamp, at }], $slice: -WISHES_AHEAD_MOST } } },
      DURABLE,
    );
    return (await this.wishAhead(customerId, stamp)) ?? at;
  }

  private async wishAhead(customerId: string, stamp: Date): Promise<Date | null> {
    const found = await this.model.findOne({ _id: { $eq: customerId } }, { wishes_ahead: 1 }).lean();
    return found?.wishes_ahead?.find((wish) => wish.stamp.getTime() === stamp.getTime())?.at ?? null;
  }

  /**
   * The customer ended offers in WhatsApp itself. A STOP they said says more, and stays. Gives whether offers are over for
   * them now: not where they allowed them again since.
   */
  async endOffers(customerId: string, at: Date): Promise<boolean> {
    const isNews = {
      $and: [{ $ne: ['$marketing_consent', 'stopped'] }, isNotLater('$marketing_consent_at', at)],
    };
    const known = await this.switchOffers(customerId, at, isNews, 'stopped');
    return known === null || known.marketing_consent === 'stopped';
  }

  /** They allowed offers again there: what ended there begins again, and a STOP they said to us stays. Gives whether they get offers. */
  async allowOffers(customerId: string, at: Date): Promise<boolean> {
    const isEnded = {
      $and: [
        { $eq: ['$marketing_consent', 'stopped'] },
        { $in: ['$marketing_consent_source', SWITCHES] },
        isNotLater('$marketing_consent_at', at),
      ],
    };
    const known = await this.switchOffers(customerId, at, isEnded, 'granted');
    return known?.marketing_consent === 'granted';
  }

  /** START gives back what STOP took; of somebody who never said STOP it is no wish for offers. False as for `stop`. */
  async start(customerId: string, change: ConsentChange): Promise<boolean> {
    const restored = {
      marketing_consent: {
        $cond: [{ $eq: ['$marketing_consent', 'stopped'] }, 'granted', '$marketing_consent'],
      },
      status: { $cond: [{ $eq: ['$status', 'opted_out'] }, 'active', '$status'] },
    };
    return this.changeAll(customerId, change, restored);
  }

  /** WhatsApp's switch as it stands since `at`, unless it is known how it was later. Gives what is known of the customer then. */
  private async switchOffers(
    customerId: string,
    at: Date,
    when: object,
    consent: Customer['marketing_consent'],
  ): Promise<ConsentFields | null> {
    let known = await this.switchOne(customerId, at, when, { consent, source: BY_WHATSAPP });
    for (const heir of await this.heirsOf(customerId)) {
      known = await this.switchOne(heir, at, when, { consent, source: MERGED_BY_WHATSAPP });
    }
    return known;
  }

  private async switchOne(
    customerId: string,
    at: Date,
    when: object,
    { consent, source }: { consent: Customer['marketing_consent']; source: string },
  ): Promise<ConsentFields | null> {
    const chosen = (then: unknown, field: string) => ({ $cond: [when, then, field] });
    await this.model.updateOne(
      { _id: { $eq: customerId }, $or: [{ offers_switched_at: null }, { offers_switched_at: { $lte: at } }] },
      [
        NOTED_CONSENT,
        {
          $set: {
            offers_switched_at: at,
            marketing_consent: chosen(consent, '$marketing_consent'),
            marketing_consent_at: chosen(at, '$marketing_consent_at'),
            marketing_consent_source: chosen(source, '$marketing_consent_source'),
          },
        },
        NOTED_CONSENT,
      ],
      { ...DURABLE, updatePipeline: true },
    );
    return this.model.findOne({ _id: { $eq: customerId } }, FIELDS).lean();
  }

  /** The customer's own record, and that of the person they are. */
  private async read(customerId: string): Promise<[ConsentFields | undefined, ConsentFields | undefined]> {
    const [own] = await this.reads.of(customerId);
    let person = own;
    for (let n = 0; n < MOST_HEIRS && person?.joined_at !== undefined; n += 1) {
      const [next] = await this.reads.of(person.merged_into ?? '');
      if (next === undefined) break;
      person = next;
    }
    return [own, person];
  }

  /** Whom they were joined to, and whom those were joined to, the last one last. */
  private async heirsOf(customerId: string): Promise<string[]> {
    const heirs: string[] = [];
    for (let id: string | undefined = customerId; id !== undefined && heirs.length < MOST_HEIRS;) {
      const found: Pick<Customer, 'merged_into' | 'joined_at'> | null = await this.model
        .findOne({ _id: { $eq: id } }, { merged_into: 1, joined_at: 1 })
        .lean();
      id = found?.joined_at === undefined ? undefined : found.merged_into;
      if (id !== undefined) heirs.push(id);
    }
    return heirs;
  }

  /** On their own record first, then on that of the person they are, whose word it is: who joins them meanwhile sees it. */
  private async changeAll(
    customerId: string,
    change: ConsentChange,
    set: object,
    orElse: readonly object[] = [],
  ): Promise<boolean> {
    let done = await this.change(customerId, change, set, orElse);
    for (const heir of await this.heirsOf(customerId)) {
      done = await this.change(heir, { ...change, source: MERGED }, set, orElse);
    }
    return done;
  }

  /** A worker that was held up must not undo what the customer said since. */
  private async change(
    customerId: string,
    { at, source }: ConsentChange,
    set: object,
    orElse: readonly object[] = [],
  ): Promise<boolean> {
    const notLater = {
      $or: [{ marketing_consent_at: null }, { marketing_consent_at: { $lte: at } }, ...orElse],
    };
    const { matchedCount } = await this.model.updateOne(
      { _id: { $eq: customerId }, ...notLater },
      [
        NOTED_CONSENT,
        { $set: { ...set, marketing_consent_at: at, marketing_consent_source: { $literal: source } } },
        NOTED_CONSENT,
      ],
      { ...DURABLE, updatePipeline: true },
    );
    if (matchedCount > 0) return true;
    return (await this.model.exists({ _id: { $eq: customerId } })) === null;
  }
}

/** Whether a time of the document is not after `at`; nothing is. */
function isNotLater(field: string, at: Date): object {
  return { $lte: [{ $ifNull: [field, null] }, at] };
}
