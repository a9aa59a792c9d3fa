import { graphRule } from '@feelori/edges/whatsapp';
import type { OutboxPart } from '@feelori/records/outbox';

/** The part that WhatsApp refused because the customer wants no offers, if there is one. Pure. */
export function refusedOffer(parts: readonly OutboxPart[]): OutboxPart | undefined {
  return parts.find(({ state, errorCode }) => state === 'failed' && isOptOut(errorCode));
}

function isOptOut(code: number | null): boolean {
  return code !== null && graphRule(code).action === 'opted_out';
}
