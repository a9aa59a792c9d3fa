import type { WhatsAppIdentity } from '@feelori/contracts';
import type { Customer } from './customer';
import { identityKeys, isNumberKey, isProof, nameAnother, numberHeld, phoneOf } from './identity-keys';
import type { KnownPeople } from './known-people';
import { searchTerms } from './search-terms';

/** Somebody a webhook tells of. */
export interface Person {
  identity: WhatsAppIdentity;
  /** Ids this person gives up with this message (a system message about a new number or id). */
  previous?: WhatsAppIdentity;
  profileName?: string;
  /** When the message was written; one that comes late changes no number that was proven later. */
  at: Date;
}

export interface PlanTerms {
  newCustomerId: () => string;
  /**
   * Whether a message takes a number also from somebody who proved it in the same second (Meta's times are whole
   * seconds). It does, unless several machines keep taking it from each other.
   */
  takesWithinSecond: boolean;
}

/** Fields that change when a customer gets or gives up identities. */
export type IdentityChanges = Pick<Customer, 'identities' | 'phone'> &
  Partial<Pick<Customer, 'number_since' | 'number_recycled_at'>>;

/** The one next thing to do for a person; after anything but `known` and `create` the database is asked again. */
export type PersonPlan =
  | { kind: 'known'; customer: Customer }
  | { kind: 'create'; customer: Customer }
  | { kind: 'link'; customer: Customer; changes: IdentityChanges; dropped: string[]; at: Date }
  /** Identities leave a customer who holds them no longer; with `mergedInto` the two are one person. */
  | { kind: 'release'; from: Customer; keys: string[]; mergedInto: Customer | null; at: Date };

/**
 * Decides who somebody is (docs/decisions/0050): a user id always names the same person, a number names whoever proved
 * last to have it. Only a system message of WhatsApp makes two customers one. Pure.
 */
export function planPerson(person: Person, known: KnownPeople, terms: PlanTerms): PersonPlan {
  const owner = ownerOf(person, known);
  const wanted = identityKeys(person.identity).filter((key) => mayHold(key, person, owner, known, terms));
  for (const key of wanted) {
    const holder = known.holderOf(key);
    if (holder !== undefined && holder !== owner) return releaseOf(holder, wanted, person, owner);
  }
  if (owner === undefined) {
    return { kind: 'create', customer: newCustomer(person, wanted, known, terms.newCustomerId()) };
  }
  const dropped = droppedBy(owner, wanted, person);
  const gained = wanted.filter((key) => !owner.identities.includes(key));
  if (gained.length === 0 && dropped.length === 0) return { kind: 'known', customer: owner };
  const identities = [...owner.identities.filter((key) => !dropped.includes(key)), ...gained];
  const number = gained.find(isNumberKey);
  const changes = {
    identities,
    phone: phoneOf(numberHeld({ identities })),
    ...(number === undefined ? {} : numberGained(number, person.at, owner._id, known)),
  };
  return { kind: 'link', customer: owner, changes, dropped, at: person.at };
}

/** Who the person is among those known; undefined for somebody new. */
function ownerOf(person: Person, known: KnownPeople): Customer | undefined {
  const keys = identityKeys(person.identity);
  const proofs = keys.filter(isProof);
  const moved = person.previous === undefined ? undefined : movedOwner(person, person.previous, known);
  const proven = moved ?? proofs.map((key) => known.personOf(key)).find((found) => found !== undefined);
  if (proven !== undefined) return proven;
  const number = keys.find(isNumberKey);
  const holder = number === undefined ? undefined : known.holderOf(number);
  return holder !== undefined && !nameAnother(proofs, holder) ? holder : undefined;
}

/** Who moved, by a system message: whose the id before is, else who has (or gave up) the number before. */
function movedOwner(person: Person, previous: WhatsAppIdentity, known: KnownPeople): Customer | undefined {
  const before = identityKeys(previous);
  const proofs = before.filter(isProof);
  const proven = proofs.map((key) => known.personOf(key)).find((found) => found !== undefined);
  const number = before.find(isNumberKey);
  if (proven !== undefined || number === undefined) return proven;
  const now = identityKeys(person.identity);
  const gaveUp = (customer: Customer | undefined): boolean => customer?.former?.includes(number) === true;
  // The same notice came before: the number it names has been theirs since then.
  const there = now.map((key) => known.holderOf(key)).find(gaveUp);
  if (there !== undefined && +numberSince(there) === +person.at) return there;
  const holder = known.holderOf(number);
  if (holder !== undefined && !isNewer(holder, person.at)) {
    return nameAnother(proofs, holder) ? undefined : holder;
  }
  return proofs.length > 0 ? undefined : now.flatMap((key) => known.formerHoldersOf(key)).find(gaveUp);
}

/** Whether an identity that came with a message is (or becomes) this person's. */
function mayHold(
  key: string,
  person: Person,
  owner: Customer | undefined,
  known: KnownPeople,
  { takesWithinSecond }: PlanTerms,
): boolean {
  const holder = known.holderOf(key);
  if (holder !== undefined && holder === owner) return true;
  const moved = person.previous === undefined ? undefined : owner;
  // An id that was given up is still this person's, but not the one to write to.
  if (!isNumberKey(key)) {
    return owner?.former?.includes(key) !== true && (holder === undefined || moved !== undefined);
  }
  if (owner !== undefined && isNewer(owner, person.at)) return false;
  // The message that brought it once comes again, and meanwhile the number went to somebody else.
  if (owner?.former?.includes(key) && numberSince(owner) >= person.at) return false;
  if (holder === undefined) return true;
  if (moved !== undefined && numberSince(holder) >= person.at) {
    return isFirstSeenAfterMove(key, person, moved);
  }
  return takesWithinSecond ? !isNewer(holder, person.at) : numberSince(holder) < person.at;
}

/**
 * Whether the customer under a number is the person who moved to it, seen before the notice of the move came. Only where
 * the notice names no user id, which would say it; and not when it comes again after the number went on.
 */
function isFirstSeenAfterMove(key: string, { identity }: Person, moved: Customer): boolean {
  return !identityKeys(identity).some(isProof) && moved.former?.includes(key) !== true;
}

/**
 * Somebody else holds what this person has proven. A number leaves alone: it got a new owner. Where WhatsApp says that
 * the person moved here, a user id, or a number that was first seen since, shows that both are one person.
 */
function releaseOf(
  from: Customer,
  wanted: string[],
  person: Person,
  owner: Customer | undefined,
): PersonPlan {
  const keys = wanted.filter((key) => from.identities.includes(key));
  const moves = person.previous !== undefined && owner !== undefined;
  const same = moves && (keys.some(isProof) || numberSince(from) >= person.at);
  if (!same) {
    return { kind: 'release', from, keys: keys.filter(isNumberKey), mergedInto: null, at: person.at };
  }
  return { kind: 'release', from, keys: from.identities, mergedInto: owner, at: person.at };
}

/** What a customer holds no longer: what they gave up, and the number before this one (a person has one). */
function droppedBy(owner: Customer, wanted: string[], { previous, identity, at }: Person): string[] {
  const kept = identityKeys(identity);
  const before = previous === undefined ? [] : identityKeys(previous);
  // A number can be taken up again later, and the notice that it was given up once can come late or twice.
  const givenUp = before.filter((key) => !kept.includes(key) && !(isNumberKey(key) && isNewer(owner, at)));
  const renumbered = wanted.some(isNumberKey);
  return owner.identities.filter(
    (key) => givenUp.includes(key) || (renumbered && isNumberKey(key) && !wanted.includes(key)),
  );
}

function newCustomer(person: Person, identities: string[], known: KnownPeople, _id: string): Customer {
  const number = identities.find(isNumberKey);
  return {
    _id,
    identities,
    phone: phoneOf(numberHeld({ identities })),
    name: person.profileName ?? '',
    name_terms: searchTerms(person.profileName ?? ''),
    language: null,
    preferences: {},
    marketing_consent: 'unknown',
    status: 'active',
    created_at: person.at,
    last_interaction: person.at,
    ...(number === undefined ? {} : numberGained(number, person.at, _id, known)),
  };
}

/** A number that somebody else had before is a recycled one: what the shop knows of it may be theirs. */
function numberGained(
  key: string,
  at: Date,
  ownerId: string,
  known: KnownPeople,
): Required<Pick<Customer, 'number_since' | 'number_recycled_at'>> {
  const others = known
    .formerHoldersOf(key)
    .some(({ _id, merged_into: heir }) => _id !== ownerId && heir !== ownerId);
  return { number_since: at, number_recycled_at: others ? at : null };
}

/** Since when somebody's number is theirs. */
function numberSince({ number_since: since, created_at: created }: Customer): Date {
  return since ?? created;
}

/** Whether a customer proved a number (the one they hold, or one they lost again) after the moment in question. */
function isNewer(customer: Customer, at: Date): boolean {
  const hasProven = customer.number_since !== undefined || numberHeld(customer) !== undefined;
  return hasProven && numberSince(customer) > at;
}
