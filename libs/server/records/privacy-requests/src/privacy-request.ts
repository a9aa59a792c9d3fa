import type { PrivacyTopic } from '@feelori/contracts';

/**
 * What Shopify asks on behalf of a person or of the shop (collection `privacy_requests`). Nothing of the person stands here
 * but our own id of theirs; what Shopify sent is not kept.
 */
export interface PrivacyRequest {
  /** Of the webhook, or of what it said. */
  _id: string;
  topic: PrivacyTopic;
  askedAt: Date;
  /** Customers it is about; none where nobody of that number has written here. */
  customerIds: string[];
  /** When it was answered: at once, or by a person; null while it waits. */
  doneAt: Date | null;
  /** User id of who answered it; null where it was answered without anybody. */
  doneBy: string | null;
}
