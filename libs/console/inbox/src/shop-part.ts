/** What of the shop a person puts into a reply. */
export type ShopPart = 'product' | 'order';
