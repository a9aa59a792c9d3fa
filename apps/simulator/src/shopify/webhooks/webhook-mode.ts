/** How the webhooks of the shop are delivered, beside what one delivery asks for. */
export interface WebhookMode {
  /** Every delivery comes so many extra times, under the same id. */
  duplicates: number;
  /** Deliveries that follow from a change are retried too (they are sent once by default, so that tests stay quick). */
  retry: boolean;
  /** Milliseconds before the first retry; the pause grows by as much each time. */
  retry_step_ms: number;
}

/** Shopify retries 8 times over 4 hours; here the same number, in seconds, so that a test sees it. */
export const RETRIES = 8;

/** One of each, no retries, half a second between them. */
export const USUAL_MODE: WebhookMode = { duplicates: 0, retry: false, retry_step_ms: 500 };

/** The name a topic has in subscriptions: "products/update" is PRODUCTS_UPDATE. */
export function subscriptionTopic(topic: string): string {
  return topic.replaceAll('/', '_').toUpperCase();
}
