import { type DeliveryAddress, normalizedText } from '@feelori/contracts';

/** Whether two addresses are one, whatever case and blanks either is written in. Pure. */
export function sameAddress(one: DeliveryAddress, other: DeliveryAddress): boolean {
  const keys = ['street', 'more', 'city', 'postcode', 'country'] as const;
  return keys.every((key) => plain(one[key]) === plain(other[key]));
}

function plain(text: string): string {
  return normalizedText(text, 'NFKC')
    .toLowerCase()
    .replace(/[\s.,-]/g, '');
}
