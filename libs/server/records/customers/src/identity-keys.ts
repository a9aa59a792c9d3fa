import { createHash } from 'node:crypto';
import type { WhatsAppIdentity } from '@feelori/contracts';

/** The identities of a person as stored, the surest first (a BSUID outlives a change of what is shown). */
export function identityKeys(identity: WhatsAppIdentity): string[] {
  return [
    ...(identity.userId === undefined ? [] : [`bsuid:${identity.userId}`]),
    ...(identity.waId === undefined ? [] : [`wa:${identity.waId}`]),
    ...(identity.parentUserId === undefined ? [] : [`parent:${identity.parentUserId}`]),
  ];
}

/**
 * A customer's own id from the first identity seen, the same on every machine. `attempt` counts up when the id
 * belongs to somebody else already: a number that was given up and is now another person's.
 */
export function customerId(firstKey: string, attempt: number): string {
  const seed = attempt === 0 ? firstKey : `${firstKey}#${attempt}`;
  return `c_${createHash('sha256').update(seed).digest('hex').slice(0, 20)}`;
}
