import { randomBytes } from 'node:crypto';
import type { WhatsAppIdentity } from '@feelori/contracts';
import type { Clock } from '@feelori/platform/clock';
import { DURABLE, insertNew, isDuplicateKey } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Customer } from './customer';
import { identityKeys, isNumberKey, numberHeld } from './identity-keys';
import { KnownPeople } from './known-people';
import { pastIdentities } from './past-values';
import { type Person, type PersonPlan, planPerson } from './plan-person';

/** Who somebody is, and by which of their ids they may be written to and looked up. */
export interface ResolvedPerson {
  customer: Customer;
  /** As the webhook gave it, without a number that is not (or no longer) theirs. */
  identity: WhatsAppIdentity;
}

/** Called before a number leaves a customer; repeated when a crash comes in between. */
export type NumberLeaves = (customerId: string, waId: string) => Promise<void>;

/** Each round takes one step for each person; another machine can be faster in each, more than a few never happens. */
const ROUNDS = 16;
/** From this round on nobody takes a number from somebody who proved it in the same second, so that it ends. */
const PATIENT_ROUNDS = 6;

type Link = Extract<PersonPlan, { kind: 'link' }>;
type Release = Extract<PersonPlan, { kind: 'release' }>;

/**
 * Settles who people are, in the database alone. Every step is one compare-and-set on a customer's identities, and the
 * unique index on them keeps two machines from making one person twice: who is late adopts what is there.
 */
export class PersonResolver {
  constructor(
    private readonly model: Model<Customer>,
    private readonly clock: Clock,
  ) {}

  /** The customers of these people in their order, and whether anybody lost a number to somebody else. */
  async resolve(
    people: readonly Person[],
    numberLeaves: NumberLeaves,
  ): Promise<{ resolved: ResolvedPerson[]; numbersMoved: boolean }> {
    const settled = new Map<Person, Customer>();
    let numbersMoved = false;
    for (let round = 0; round < ROUNDS && settled.size < people.length; round += 1) {
      const open = people.filter((person) => !settled.has(person));
      const known = await this.known(open);
      const creations: Customer[] = [];
      const busy = new Set<string>();
      for (const person of open) {
        const keys = keysOf(person);
        // Who shares an identity with somebody this round changes is looked at again in the next one.
        if (keys.some((key) => busy.has(key))) continue;
        const plan = planPerson(person, known, { newCustomerId, takesWithinSecond: round < PATIENT_ROUNDS });
        if (plan.kind === 'known') {
          settled.set(person, plan.customer);
          continue;
        }
        for (const key of keys) busy.add(key);
        if (plan.kind === 'create') creations.push(plan.customer);
        else if (plan.kind === 'link') await this.link(plan);
        else numbersMoved = (await this.release(plan, numberLeaves)) || numbersMoved;
      }
      await this.create(creations, open, settled);
    }
    const resolved = people.map((person) => resolvedAs(person, settled.get(person)));
    return { resolved, numbersMoved };
  }

  private async known(people: readonly Person[]): Promise<KnownPeople> {
    const keys = people.flatMap(keysOf);
    const found: Customer[] = await this.model
      .find({ $or: [{ identities: { $in: keys } }, { former: { $in: keys } }] })
      .lean();
    const there = new Set(found.map(({ _id }) => _id));
    const heirs = found.flatMap(({ merged_into: heir }) =>
      heir === undefined || there.has(heir) ? [] : [heir],
    );
    const more: Customer[] = heirs.length === 0 ? [] : await this.model.find({ _id: { $in: heirs } }).lean();
    return new KnownPeople([...found, ...more]);
  }

  /** Whoever another machine made meanwhile is found in the next round. */
  private async create(
    customers: readonly Customer[],
    open: readonly Person[],
    settled: Map<Person, Customer>,
  ): Promise<void> {
    const rows = customers.map((customer) => ({ ...customer, written_at: this.clock.now() }));
    const { inserted } = await insertNew(this.model.collection, rows);
    const owner = new Map(inserted.flatMap((customer) => customer.identities.map((key) => [key, customer])));
    for (const person of open) {
      const [customer] = new Set(identityKeys(person.identity).map((key) => owner.get(key)));
      const whole = identityKeys(person.identity).every((key) => owner.get(key) === customer);
      if (customer !== undefined && whole && person.previous === undefined) settled.set(person, customer);
    }
  }

  /** A clash means that another machine gave the identity away meanwhile; the next round sees it. */
  private async link({ customer, changes, dropped, at }: Link): Promise<void> {
    const update = {
      $set: changes,
      ...(dropped.length === 0 ? {} : { $addToSet: { former: { $each: dropped } } }),
      ...pastIdentities(dropped, at),
    };
    const before = { _id: customer._id, identities: customer.identities };
    try {
      await this.model.updateOne(before, update, DURABLE);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** True when it was this call that took a number from its holder. What they wished for goes along to the one they are. */
  private async release(plan: Release, numberLeaves: NumberLeaves): Promise<boolean> {
    const { from, keys, mergedInto, at } = plan;
    const number = keys.some(isNumberKey) ? numberHeld(from) : undefined;
    if (number !== undefined) await numberLeaves(from._id, number);
    if (mergedInto !== null) await this.carryWishes(from, mergedInto);
    const left = from.identities.filter((key) => !keys.includes(key));
    const update = {
      $set: {
        identities: left.length > 0 ? left : [`none:${from._id}`],
        ...(number === undefined ? {} : { phone: null }),
        ...(mergedInto === null ? {} : { merged_into: mergedInto._id }),
      },
      // What WhatsApp says of them overrules what a person of the shop thought.
      ...(mergedInto === null ? {} : { $unset: { joined_at: '' } }),
      $addToSet: { former: { $each: keys } },
      ...pastIdentities(keys, at),
    };
    const done = await this.model.updateOne({ _id: from._id, identities: from.identities }, update, DURABLE);
    return number !== undefined && done.matchedCount === 1;
  }

  /** A wish to be left alone is never lost by finding out that two customers are one. */
  private async carryWishes(from: Customer, to: Customer): Promise<void> {
    const wishes = {
      ...(from.marketing_consent === 'stopped' ? { marketing_consent: from.marketing_consent } : {}),
      ...(from.status !== 'active' && to.status === 'active' ? { status: from.status } : {}),
    };
    if (Object.keys(wishes).length > 0) {
      await this.model.updateOne({ _id: to._id }, { $set: wishes }, DURABLE);
    }
  }
}

function resolvedAs({ identity }: Person, customer: Customer | undefined): ResolvedPerson {
  if (customer === undefined) throw new Error('a customer could not be settled');
  const { waId, ...rest } = identity;
  const held = numberHeld(customer);
  const since = customer.number_recycled_at?.getTime();
  // A number that came late is not theirs any more; the one they have now is the way to them.
  const number = waId === undefined ? undefined : held;
  return {
    customer,
    identity: {
      ...rest,
      ...(number === undefined ? {} : { waId: number, ...(since === undefined ? {} : { waIdSince: since }) }),
    },
  };
}

function keysOf({ identity, previous }: Person): string[] {
  return [...identityKeys(identity), ...(previous === undefined ? [] : identityKeys(previous))];
}

function newCustomerId(): string {
  return `c_${randomBytes(10).toString('hex')}`;
}
