import { EDITED_TEXT_MAX } from '@feelori/contracts';
import type { QuarantinedItem } from '@feelori/records/quarantine';

/** Whether a person may make a webhook of it that is understood: what Shopify sends only says where to look, and what waits is tried as it is. */
export function isEditableItem({ source, reason, body, discardedAt }: QuarantinedItem): boolean {
  const isOpen = discardedAt === undefined && reason !== 'unstorable';
  return isOpen && source === 'whatsapp' && body.length <= EDITED_TEXT_MAX;
}
