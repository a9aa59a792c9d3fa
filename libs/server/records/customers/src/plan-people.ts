import type { WhatsAppIdentity } from '@feelori/contracts';
import type { Customer } from './customer';
import { customerId, identityKeys } from './identity-keys';

/** Somebody a webhook tells of. */
export interface Person {
  identity: WhatsAppIdentity;
  /** Ids this person gives up with this message (a system message about a new number or id). */
  previous?: WhatsAppIdentity;
  profileName?: string;
  at: Date;
}

/** What has to be written so that a person is known: nothing, new identities, or a new customer. */
export type PersonPlan =
  | { kind: 'known'; id: string }
  | { kind: 'link'; id: string; identities: string[]; phone: string | null; before: string[] }
  | { kind: 'create'; customer: Customer };

/**
 * Decides for one person. `owners` says who holds which identity now. The surest identity that is known wins;
 * an identity that somebody else holds stays theirs.
 */
export function planPerson(
  person: Person,
  owners: ReadonlyMap<string, Customer>,
  attempt: number,
): PersonPlan {
  const keys = identityKeys(person.identity);
  const previous = person.previous === undefined ? [] : identityKeys(person.previous);
  const owner = [...keys, ...previous].map((key) => owners.get(key)).find((found) => found !== undefined);
  if (owner === undefined) return { kind: 'create', customer: newCustomer(person, keys, attempt) };
  const free = keys.filter((key) => !owners.has(key));
  if (free.length === 0) return { kind: 'known', id: owner._id };
  const phone = free.some((key) => key.startsWith('wa:')) ? phoneOf(person.identity) : owner.phone;
  const kept = owner.identities.filter((key) => !previous.includes(key) || keys.includes(key));
  return { kind: 'link', id: owner._id, identities: [...kept, ...free], phone, before: owner.identities };
}

function newCustomer(person: Person, keys: string[], attempt: number): Customer {
  return {
    _id: customerId(keys[0] ?? '', attempt),
    identities: keys,
    phone: phoneOf(person.identity),
    name: person.profileName ?? '',
    language: null,
    preferences: {},
    marketing_consent: 'unknown',
    status: 'active',
    created_at: person.at,
    last_interaction: person.at,
  };
}

/** E.164, when WhatsApp gave a number and nothing else in its place. */
function phoneOf({ waId }: WhatsAppIdentity): string | null {
  return waId !== undefined && /^\d{5,20}$/.test(waId) ? `+${waId}` : null;
}
