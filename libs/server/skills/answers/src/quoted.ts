import type { NamedProduct } from '@feelori/skills/shop';

/** What a customer's message replies to, as far as its conversation knows it: that is what "this one" means in it. */
export type Quoted = QuotedWords | { kind: 'unknown' };

export interface QuotedWords {
  kind: 'known';
  /** Who said it; `catalogue` where the message was written from a product's page in WhatsApp. */
  by: 'customer' | 'assistant' | 'person' | 'catalogue';
  /** In plain words, bounded; empty for a picture and the like. */
  text: string;
  /** The products it shows, or whose row or button it taps. */
  products: readonly NamedProduct[];
}

/** By the id of the message that quotes; a message that quotes nothing has none. */
export type Quotes = ReadonlyMap<string, Quoted>;
