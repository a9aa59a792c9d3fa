import { PRICE_LIST } from './price-list';
import { pricesFor } from './prices-for';

const marketOf = (identity: Parameters<typeof pricesFor>[0]): [string | null, boolean] => {
  const { market, isAbout } = pricesFor(identity, PRICE_LIST);
  return [market, isAbout];
};

it.each([
  [{ waId: '4915112345678' }, 'Germany', false],
  [{ waId: '16505551234' }, 'North America', false],
  [{ waId: '18095551234' }, 'Rest of Latin America', false],
  [{ waId: '3511234567' }, 'Rest of Western Europe', false],
  [{ waId: '355671234567' }, 'Rest of Central & Eastern Europe', false],
  [{ waId: '79161234567' }, 'Russia', false],
  [{ userId: 'DE.1349' }, 'Germany', false],
  [{ userId: 'US.ENT.1349' }, 'North America', false],
  [{ waId: 'HIDDEN', userId: 'BR.1' }, 'Brazil', false],
] as const)('%j is of the market %s', (identity, market, isAbout) => {
  expect(marketOf(identity)).toEqual([market, isAbout]);
});

it.each([
  [{ waId: '77011234567' }, 'Other'],
  [{ waId: '12425551234' }, 'Other'],
  [{ waId: '383441234567' }, 'Other'],
  [{ userId: 'XK.1' }, 'Other'],
  [{ userId: 'nothing' }, 'Other'],
] as const)('%j is of no market that is named: about what others cost', (identity, market) => {
  expect(marketOf(identity)).toEqual([market, true]);
});

it('has no price for who is reached by nothing, and says which list it is from', () => {
  expect(pricesFor({}, PRICE_LIST)).toMatchObject({ market: null, isAbout: true, prices: null });
  const { prices, currency, since } = pricesFor({ waId: '4915112345678' }, PRICE_LIST);
  expect([prices, currency, since]).toEqual([
    { marketing: 0.1131, utility: 0.0456, authentication: 0.0456 },
    'EUR',
    '2026-07-01',
  ]);
});

it('counts each country and each calling code to one market', () => {
  const codes = PRICE_LIST.markets.flatMap(({ countries }) => countries.split(' '));
  expect(codes.filter((code) => !/^[A-Z]{2}\d{1,4}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});
