/** What a key means while a list of offers is open: another one is chosen, the chosen one is taken, or the list closes. */
export type OfferKey = { kind: 'choose'; at: number } | { kind: 'take' } | { kind: 'close' };

/** Null for a key that is not the list's. Pure. */
export function offerKey(key: string, at: number, length: number): OfferKey | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'choose', at: (at + 1) % length };
    case 'ArrowUp':
      return { kind: 'choose', at: (at + length - 1) % length };
    case 'Enter':
    case 'Tab':
      return { kind: 'take' };
    case 'Escape':
      return { kind: 'close' };
    default:
      return null;
  }
}
