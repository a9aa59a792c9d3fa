/** Whether search words are for gift cards: a thing of its own, and neither a gift for somebody nor a card. Pure. */
export function isGiftCard(terms: readonly string[]): boolean {
  return /(?:^| )gift (?:card|voucher|certificate)s?(?: |$)/i.test(terms.join(' '));
}
