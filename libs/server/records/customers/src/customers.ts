import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Clock } from '@feelori/platform/clock';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import { Recent } from '@feelori/platform/recent';
import type { Model } from 'mongoose';
import type { Customer } from './customer';
import { identityKeys } from './identity-keys';
import { type Person, planPerson, type PersonPlan } from './plan-people';

const REMEMBERED = 20_000;
const REMEMBER_MS = 10 * 60_000;
/** Periodic until everybody is known; another machine can be faster in each, more than a few never happens. */
const ROUNDS = 5;

/** `last_interaction` is exact to this; a customer who writes fast costs one write in it. */
const SIGHTING_MS = 60_000;

/** A message of a customer, as far as it concerns the customer's own record. */
export interface Sighting {
  id: string;
  profileName?: string;
  at: Date;
}

type Link = Extract<PersonPlan, { kind: 'link' }>;

/** The people who write to the shop, each found by any of the ids WhatsApp gives. */
@Injectable()
export class Customers {
  private readonly recent = new Recent(REMEMBERED, REMEMBER_MS);
  /** The name each customer was last seen with. */
  private readonly sighted = new Recent(REMEMBERED, SIGHTING_MS);

  constructor(
    @InjectModel('Customer') private readonly model: Model<Customer>,
    private readonly clock: Clock,
  ) {}

  /**
   * The customer ids of these people, in their order; who is new is created, ids seen together are linked.
   * Safe when several machines do it at once. Rejects when the database cannot be reached.
   */
  async resolveMany(people: readonly Person[]): Promise<string[]> {
    const now = this.clock.ms();
    const ids = people.map((person) => this.recent.get(memoryKey(person), now));
    for (let round = 0; round < ROUNDS && ids.includes(undefined); round += 1) {
      await this.resolveRound(people, ids, round);
    }
    return ids.map((id) => {
      if (id === undefined) throw new Error('a customer could not be settled');
      return id;
    });
  }

  /** Notes when customers last wrote and what they call themselves; at most one write a minute for each. */
  async recordSightings(sightings: readonly Sighting[]): Promise<void> {
    const now = this.clock.ms();
    const due = new Map<string, Sighting>();
    for (const sighting of sightings) {
      const name = sighting.profileName ?? '';
      const known = this.sighted.get(sighting.id, now);
      if (known !== undefined && (name === '' || known === name)) continue;
      this.sighted.set(sighting.id, name, now);
      due.set(sighting.id, sighting);
    }
    if (due.size === 0) return;
    const updates = [...due.values()].map(({ id, profileName, at }) => ({
      updateOne: {
        filter: { _id: id },
        update: {
          $max: { last_interaction: at },
          ...(profileName === undefined ? {} : { $set: { name: profileName } }),
        },
      },
    }));
    await this.model.bulkWrite(updates, { ...DURABLE, ordered: false });
  }

  async byId(id: string): Promise<Customer | null> {
    return this.model.findOne({ _id: { $eq: id } }).lean();
  }

  /** `opted_out`: nothing goes to them until they say so; `blocked`: neither read nor answered. */
  async setStatus(id: string, status: Customer['status']): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, { $set: { status } }, DURABLE);
  }

  /** One look at who is known, then one write for those who are not. Fills in `ids` as far as it gets. */
  private async resolveRound(
    people: readonly Person[],
    ids: (string | undefined)[],
    round: number,
  ): Promise<void> {
    const open = people.flatMap((person, at) => (ids[at] === undefined ? [{ person, at }] : []));
    const owners = await this.ownersOf(open.map(({ person }) => person));
    const creations = new Map<string, Customer>();
    for (const { person, at } of open) {
      const plan = planPerson(person, owners, round);
      if (plan.kind === 'known') {
        ids[at] = plan.id;
        this.remember(person, plan.id);
      } else if (plan.kind === 'create') {
        creations.set(plan.customer._id, plan.customer);
      } else {
        await this.link(plan);
      }
    }
    const { inserted } = await insertNew(this.model.collection, [...creations.values()]);
    const owner = new Map(inserted.flatMap((customer) => customer.identities.map((key) => [key, customer])));
    // Who was written by another machine, or is known by more than was written here, is found in the next round.
    for (const { person, at } of open) {
      const keys = ids[at] === undefined ? identityKeys(person.identity) : [];
      const [customer] = new Set(keys.map((key) => owner.get(key)));
      if (customer === undefined || !keys.every((key) => owner.get(key) === customer)) continue;
      ids[at] = customer._id;
      this.remember(person, customer._id);
      this.sighted.set(customer._id, customer.name, this.clock.ms());
    }
  }

  private remember(person: Person, id: string): void {
    this.recent.set(memoryKey(person), id, this.clock.ms());
  }

  private async ownersOf(people: readonly Person[]): Promise<Map<string, Customer>> {
    const keys = people.flatMap((person) => [
      ...identityKeys(person.identity),
      ...(person.previous === undefined ? [] : identityKeys(person.previous)),
    ]);
    const found: Customer[] = await this.model.find({ identities: { $in: keys } }).lean();
    return new Map(found.flatMap((customer) => customer.identities.map((key) => [key, customer])));
  }

  /** A clash means that another machine gave the identity away meanwhile; the next round sees it. */
  private async link({ id, identities, phone, before }: Link): Promise<void> {
    try {
      await this.model.updateOne({ _id: id, identities: before }, { $set: { identities, phone } }, DURABLE);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 11_000)) throw error;
    }
  }
}

function memoryKey(person: Person): string {
  const previous = person.previous === undefined ? [] : identityKeys(person.previous);
  return [...identityKeys(person.identity), '<', ...previous].join('|');
}
