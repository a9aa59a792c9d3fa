import type { WhatsAppIdentity } from '@feelori/contracts';
import type { Customer } from './customer';

const NUMBER = 'wa:';
/** Ids that WhatsApp gives to one person for good. */
const PROOFS = ['bsuid:', 'parent:'] as const;

/** The identities of a person as stored, the surest first: a number can get a new owner, a user id cannot. */
export function identityKeys(identity: WhatsAppIdentity): string[] {
  return [
    ...(identity.userId === undefined ? [] : [`bsuid:${identity.userId}`]),
    ...(identity.parentUserId === undefined ? [] : [`parent:${identity.parentUserId}`]),
    ...(identity.waId === undefined ? [] : [`${NUMBER}${identity.waId}`]),
  ];
}

export function isNumberKey(key: string): boolean {
  return key.startsWith(NUMBER);
}

/** Whether the identity is one that only this person can ever have. */
export function isProof(key: string): boolean {
  return PROOFS.some((kind) => key.startsWith(kind));
}

/** The number a customer holds, as WhatsApp writes it; undefined when they hold none. */
export function numberHeld({ identities }: Pick<Customer, 'identities'>): string | undefined {
  return identities.find(isNumberKey)?.slice(NUMBER.length);
}

/** E.164, when WhatsApp gave a number and nothing else in its place. */
export function phoneOf(waId: string | undefined): string | null {
  return waId !== undefined && /^\d{5,20}$/.test(waId) ? `+${waId}` : null;
}

/**
 * Whether proofs name another person than this customer: both have an id of one kind and no id in common. A customer
 * without any is whoever has the number; the first id that comes with it is theirs.
 */
export function nameAnother(proofs: readonly string[], { identities }: Customer): boolean {
  if (proofs.some((key) => identities.includes(key))) return false;
  return PROOFS.some(
    (kind) => proofs.some((key) => key.startsWith(kind)) && identities.some((key) => key.startsWith(kind)),
  );
}
