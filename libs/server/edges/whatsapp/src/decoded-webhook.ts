import type { AppMessage, CustomerMessage, WhatsAppIdentity } from '@feelori/contracts';

/** Why an item could not be understood; one stable word each, as kept in `quarantine`. */
export type QuarantineReason =
  | 'not_json'
  | 'too_deep'
  | 'wrong_object'
  | 'no_items'
  | 'broken_item'
  | 'unhandled_field'
  | 'unknown_kind'
  | 'no_id'
  | 'no_phone_number_id'
  | 'no_sender'
  | 'bad_timestamp'
  | 'account_error'
  | 'undecodable'
  | 'refused';

/** One status item. `at` is epoch milliseconds, Meta's time. */
export interface DecodedStatus {
  wamid: string;
  status: string;
  phoneNumberId: string;
  at: number;
  opaque: string | null;
  errorCode: number | null;
}

/** What a customer set in WhatsApp itself about a shop's offers. `at` is epoch milliseconds, Meta's time. */
export interface DecodedPreference {
  identity: WhatsAppIdentity;
  profileName?: string;
  offers: 'stop' | 'resume';
  at: number;
}

/** WhatsApp says that a message template changed; how it is now is asked, not believed. */
export interface TemplateNews {
  /** Id of the business account it belongs to. */
  accountId: string;
  /** The same for the same news: it may come again. */
  hash: string;
}

/** One item kept as it came, under the SHA-256 of its canonical JSON (or of the raw body). */
export interface QuarantinedPart {
  reason: QuarantineReason;
  field: string | null;
  body: string;
  hash: string;
}

/**
 * Every item of one webhook body; each is in exactly one of the lists. News of templates only asks for them to be read:
 * what came stays in quarantine with WhatsApp's reasons.
 */
export interface DecodedWebhook {
  messages: CustomerMessage[];
  /** Messages of a WhatsApp group: kept, never answered (the answer would reach one person in private). */
  groupMessages: CustomerMessage[];
  statuses: DecodedStatus[];
  /** What people of the shop wrote in the WhatsApp Business app. */
  appMessages: AppMessage[];
  preferences: DecodedPreference[];
  templateNews: TemplateNews[];
  quarantined: QuarantinedPart[];
  /** Of the request that brought it, where there was one. */
  correlationId?: string;
}

/** An item that cannot be taken, with its reason; caught by the walk over the items. */
export class Refused extends Error {
  constructor(readonly reason: QuarantineReason) {
    super(reason);
    this.name = 'Refused';
  }
}
