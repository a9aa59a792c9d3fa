/** A draft order at Shopify that a cart of a customer became (collection `draft_checkouts`). */
export interface DraftCheckout {
  /** What the cart is: of the same customer the same things at the same prices are the same one. */
  _id: string;
  conversationId: string;
  /** `asking`: Shopify was asked for it, and nobody knows yet what became of that. */
  state: 'asking' | 'made';
  /** Shopify's number of the draft; null before it is known. */
  draftId: string | null;
  /** When Shopify was asked for it last. */
  askedAt: Date;
  expiresAt: Date;
}
