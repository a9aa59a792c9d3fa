import type { TemplatePrices, WhatsAppIdentity } from '@feelori/contracts';
import type { Market, PriceList } from './price-list';

/** The market of all countries that no other one names. */
const OTHER = 'Other';
const LONGEST_CODE = 4;

/**
 * What a template costs to this customer, by the country of the number or, for who shows none, of the user id. A country
 * that the list does not name has the price of the market of all others, and that is said. Pure.
 */
export function pricesFor(
  { waId, userId, parentUserId }: Pick<WhatsAppIdentity, 'waId' | 'userId' | 'parentUserId'>,
  { since, source, currency, markets }: PriceList,
): TemplatePrices {
  const list = { since, source, currency };
  const named = byNumber(waId, markets) ?? byCountry(userId ?? parentUserId, markets);
  const market = named ?? markets.find(({ name }) => name === OTHER);
  if (market === undefined || (waId ?? userId ?? parentUserId) === undefined) {
    return { ...list, market: null, isAbout: true, prices: null };
  }
  const { marketing, utility, authentication } = market;
  return {
    ...list,
    market: market.name,
    isAbout: named === undefined || market.name === OTHER,
    prices: { marketing, utility, authentication },
  };
}

/** By the longest calling code that the number begins with. */
function byNumber(waId: string | undefined, markets: readonly Market[]): Market | undefined {
  if (waId === undefined || !/^\d{7,20}$/.test(waId)) return undefined;
  for (let length = LONGEST_CODE; length > 0; length -= 1) {
    const code = waId.slice(0, length);
    const found = markets.find(({ countries }) => codesIn(countries).some((one) => one.slice(2) === code));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A user id begins with the country, as in `DE.1349…`. */
function byCountry(userId: string | undefined, markets: readonly Market[]): Market | undefined {
  const country = userId?.slice(0, 3);
  if (country === undefined || !/^[A-Z]{2}\.$/.test(country)) return undefined;
  return markets.find(({ countries }) =>
    codesIn(countries).some((one) => one.slice(0, 2) === country.slice(0, 2)),
  );
}

function codesIn(countries: string): string[] {
  return countries.split(' ');
}
