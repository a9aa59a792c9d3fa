/** What Shopify asks about data of persons. */
export const PRIVACY_TOPICS = ['customers/data_request', 'customers/redact', 'shop/redact'] as const;
export type PrivacyTopic = (typeof PRIVACY_TOPICS)[number];

/** Days in which such a request is to be answered. */
export const PRIVACY_DAYS = 30;

/** A request as people of the shop see it. */
export interface PrivacyRequestView {
  id: string;
  topic: PrivacyTopic;
  /** ISO 8601. */
  askedAt: string;
  /** Until when it is to be answered (ISO 8601). */
  dueAt: string;
  /** Customers it is about, by their own ids: their export is on their page. */
  customerIds: string[];
  /** When it was answered; null while it waits for a person. */
  doneAt: string | null;
  /** Name of who answered it; null where nobody had to. */
  doneBy: string | null;
}
