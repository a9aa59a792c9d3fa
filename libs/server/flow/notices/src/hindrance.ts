import type { Conversation } from '@feelori/records/conversations';
import type { Customer, Customers } from '@feelori/records/customers';
import type { UntoldReason } from '@feelori/records/notices';

/** Why nobody may be written to unasked in a conversation, whatever they agreed to; null where they may. */
export async function hindrance(
  { identity: { waId }, phoneNumberId }: Conversation,
  { _id, erasing_since, erased_at }: Customer,
  { customers, phoneNumberIds }: { customers: Customers; phoneNumberIds: readonly string[] },
): Promise<UntoldReason | null> {
  if (erasing_since !== undefined || erased_at !== undefined) return 'no_consent';
  if (!phoneNumberIds.includes(phoneNumberId)) return 'no_phone';
  const isTheirs = waId === undefined || (await customers.idByNumber(waId)) === _id;
  return isTheirs ? null : 'number_changed_hands';
}
