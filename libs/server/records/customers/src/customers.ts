import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { WhatsAppIdentity } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { DURABLE } from '@feelori/platform/mongo';
import { LRUCache } from 'lru-cache';
import type { Model } from 'mongoose';
import type { Customer } from './customer';
import { identityKeys, isProof } from './identity-keys';
import { type NumberLeaves, PersonResolver, type ResolvedPerson } from './person-resolver';
import { renaming, replacing } from './past-values';
import type { Person } from './plan-person';
import { searchTerms } from './search-terms';

const REMEMBERED = 20_000;
const REMEMBER_MS = 10 * 60_000;
/** `last_interaction` is exact to this; a customer who writes fast costs one write in it. */
const SIGHTING_MS = 60_000;

/** Within this every process knows that somebody is being erased. */
export const ERASURES_KNOWN_MS = 2_000;

const JOINED_KNOWN_MS = 5_000;

/** What somebody is called, as one text. */
const calledKey = (name: string, username: string): string => `${name}\n${username}`;
const NAMELESS = calledKey('', '');

/** A message of a customer, as far as it concerns the customer's own record. */
export interface Sighting {
  id: string;
  profileName?: string;
  username?: string;
  at: Date;
}

/** The customer of a message, and the sender's ids as far as they are that customer's. */
export interface MessageOwner {
  id: string;
  identity: WhatsAppIdentity;
}

/** The people who write to the shop, each found by any of the ids WhatsApp gives. */
@Injectable()
export class Customers {
  private readonly recent: LRUCache<string, string>;
  private readonly resolver: PersonResolver;
  /** The name and username each customer was last seen with. */
  private readonly sighted: LRUCache<string, string>;
  private erasing = false;
  private erasuresKnownAt = -Infinity;
  private joined = false;
  private joinedKnownAt = -Infinity;

  constructor(
    @InjectModel('Customer') private readonly model: Model<Customer>,
    private readonly clock: Clock,
  ) {
    const remembered = { max: REMEMBERED, ttlResolution: 0, perf: { now: () => clock.monotonicMs() } };
    this.recent = new LRUCache({ ...remembered, ttl: REMEMBER_MS });
    this.sighted = new LRUCache({ ...remembered, ttl: SIGHTING_MS });
    this.resolver = new PersonResolver(model, clock);
  }

  /**
   * Who these people are, in their order; who is new is created, ids seen together are linked. `numberLeaves` is called
   * before a number goes from one customer to another. Safe when several machines do it at once. Rejects when the
   * database cannot be reached.
   */
  async resolveMany(people: readonly Person[], numberLeaves: NumberLeaves): Promise<MessageOwner[]> {
    const mayRemember = await this.mayRemember();
    const owners = people.map((person) => (mayRemember ? this.remembered(person) : null));
    const open = people.filter((_, at) => owners[at] === null);
    if (open.length === 0) return owners.flatMap((owner) => owner ?? []);
    const { resolved, numbersMoved } = await this.resolver.resolve(open, numberLeaves);
    const found = new Map(open.map((person, at) => [person, resolved[at]]));
    const all = people.flatMap((person, at) => {
      const one = found.get(person);
      return one === undefined ? (owners[at] ?? []) : this.remember(person, one, mayRemember);
    });
    // What was remembered of the one who lost the number is no longer true.
    if (numbersMoved) this.recent.clear();
    return all;
  }

  /** Notes when customers last wrote and what they call themselves; at most one write a minute for each. */
  async recordSightings(sightings: readonly Sighting[]): Promise<void> {
    const due = new Map<string, Sighting>();
    for (const sighting of sightings) {
      const { id, profileName: name = '', username = '' } = sighting;
      const called = calledKey(name, username);
      const known = this.sighted.get(id);
      if (known !== undefined && (called === NAMELESS || known === called)) continue;
      this.sighted.set(id, called);
      due.set(sighting.id, sighting);
    }
    if (due.size === 0) return;
    await this.record([...due.values()]);
    const heirs = await this.heirsOf([...due.values()]);
    if (heirs.length > 0) await this.record(heirs);
  }

  /** The same for those whom somebody was joined to: only that they wrote, not what they call themselves. */
  private async heirsOf(sightings: readonly Sighting[]): Promise<Sighting[]> {
    if (!(await this.knowsJoined())) return [];
    const at = new Map(sightings.map((one) => [one.id, one.at]));
    const joined = await this.model
      .find({ _id: { $in: [...at.keys()] }, joined_at: { $type: 'date' } }, { merged_into: 1 })
      .lean();
    return joined.flatMap(({ _id, merged_into: id }) =>
      id === undefined ? [] : [{ id, at: at.get(_id) ?? new Date(0) }],
    );
  }

  /** Whether anybody was ever joined; asked at most every few seconds. */
  private async knowsJoined(): Promise<boolean> {
    const now = this.clock.monotonicMs();
    if (now - this.joinedKnownAt < JOINED_KNOWN_MS) return this.joined;
    this.joined = (await this.model.exists({ joined_at: { $type: 'date' } })) !== null;
    this.joinedKnownAt = now;
    return this.joined;
  }

  private async record(sightings: readonly Sighting[]): Promise<void> {
    const updates = sightings.map(({ id, profileName: name, username, at }) => ({
      updateOne: {
        filter: { _id: id, erased_at: null },
        update: [
          {
            $set: {
              last_interaction: { $max: ['$last_interaction', at] },
              ...(name === undefined ? {} : renaming(name, searchTerms(name), at)),
            },
          },
          ...(username === undefined ? [] : [{ $set: replacing('username', username, at) }]),
        ],
        updatePipeline: true,
      },
    }));
    await this.model.bulkWrite(updates as never[], { ...DURABLE, ordered: false });
  }

  async byId(id: string): Promise<Customer | null> {
    return this.model.findOne({ _id: { $eq: id } }).lean();
  }

  /** Whose number this is now, in WhatsApp's digits; null for nobody's. */
  async idByNumber(digits: string): Promise<string | null> {
    const found = await this.model
      .findOne({ identities: { $in: identityKeys({ waId: digits }) } }, { _id: 1 })
      .lean();
    return found?._id ?? null;
  }

  /** `opted_out`: nothing goes to them until they say so; `blocked`: neither read nor answered. */
  async setStatus(id: string, status: Customer['status']): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, { $set: { status } }, DURABLE);
  }

  /** From now on this process asks the database who somebody is; the others do so within `ERASURES_KNOWN_MS`. */
  async beginErasure(ids: readonly string[], at: Date): Promise<void> {
    await this.model.updateMany(
      { _id: { $in: [...ids] }, erasing_since: null },
      { $set: { erasing_since: at } },
      DURABLE,
    );
    this.erasing = true;
    this.recent.clear();
    this.sighted.clear();
  }

  /** They may be remembered again: nothing of before can come any more. */
  async endErasure(ids: readonly string[]): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $unset: { erasing_since: '' } }, DURABLE);
  }

  /** False while somebody is being erased: who wrote before and writes again is a new person, in every process. */
  private async mayRemember(): Promise<boolean> {
    const now = this.clock.monotonicMs();
    if (now - this.erasuresKnownAt < ERASURES_KNOWN_MS) return !this.erasing;
    this.erasing = (await this.model.exists({ erasing_since: { $type: 'date' } })) !== null;
    this.erasuresKnownAt = now;
    if (this.erasing) {
      this.recent.clear();
      this.sighted.clear();
    }
    return !this.erasing;
  }

  private remembered(person: Person): MessageOwner | null {
    const value = this.recent.get(memoryKey(person));
    if (value === undefined) return null;
    const [id = '', since] = value.split(' ');
    const { identity } = person;
    return { id, identity: since === undefined ? identity : { ...identity, waIdSince: Number(since) } };
  }

  /**
   * Keeps what the next message of the same sender would find again. Not the owner of a number whose user id is known
   * but was not given: the number can have a new owner, and only the database would say so.
   */
  private remember(
    person: Person,
    { customer, identity }: ResolvedPerson,
    mayRemember: boolean,
  ): MessageOwner {
    const { waId, waIdSince } = identity;
    const sure = identityKeys(person.identity).some(isProof) || !customer.identities.some(isProof);
    if (mayRemember && sure && waId === person.identity.waId) {
      const value = waIdSince === undefined ? customer._id : `${customer._id} ${waIdSince}`;
      this.recent.set(memoryKey(person), value);
    }
    if (customer.last_interaction.getTime() === person.at.getTime()) {
      this.sighted.set(customer._id, calledKey(customer.name, customer.username ?? ''));
    }
    return { id: customer._id, identity };
  }
}

function memoryKey(person: Person): string {
  const previous = person.previous === undefined ? [] : identityKeys(person.previous);
  return [...identityKeys(person.identity), '<', ...previous].join('|');
}
