import type { DeliveryAddress } from '@feelori/contracts';

/** As an envelope has it, for the customer and the people of the shop. Pure. */
export function addressLines({ street, more, city, postcode, province, country }: DeliveryAddress): string[] {
  const town = [postcode, city, province].filter((part) => part !== '').join(' ');
  return [street, more, town, country].filter((line) => line !== '');
}
