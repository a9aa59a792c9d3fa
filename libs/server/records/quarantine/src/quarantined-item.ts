/** Something that came signed but could not be understood (collection `quarantine`). */
export interface QuarantinedItem {
  /** SHA-256 (hex) of the item's canonical JSON, or of the raw body. */
  _id: string;
  source: 'whatsapp' | 'shopify';
  /**
   * Why, in one stable word such as `unknown_field`, `not_json`, `too_deep`, `no_message_id`. `refused`: the database
   * will never take it. `unstorable`: it was not taken, perhaps only because the database was away; it is tried again.
   */
  reason: string;
  field: string | null;
  /** The item as JSON text. */
  body: string;
  /** What a person made of it, which comes in in its place; `body` stays as it came. Missing where nobody did. */
  edited?: string;
  receivedAt: Date;
  /** A person wants nothing done about it; missing otherwise. */
  discardedAt?: Date;
}
