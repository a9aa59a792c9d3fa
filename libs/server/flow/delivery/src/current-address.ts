import type { WhatsAppIdentity } from '@feelori/contracts';

/**
 * Where an entry goes now. It keeps the ids its customer had when it was written; a number they have lost since is
 * somebody else's, so what waits goes by the ids their conversation has today.
 */
export function currentAddress(to: WhatsAppIdentity, today: WhatsAppIdentity | undefined): WhatsAppIdentity {
  return today === undefined || to.waId === undefined || to.waId === today.waId ? to : today;
}
