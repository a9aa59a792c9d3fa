import { countryOfPhone } from './country-of-phone';

it.each([
  ['+16505550101', 'US'],
  ['+14165551234', 'CA'],
  ['+447700900102', 'GB'],
  ['+34600000103', 'ES'],
  ['+5511990000104', 'BR'],
  ['+919876500105', 'IN'],
  ['+971501000106', 'AE'],
  ['+77012345678', 'KZ'],
  ['+999', null],
  ['', null],
  [null, null],
])('the country of %j is %j', (phone, country) => {
  expect(countryOfPhone(phone)).toBe(country);
});
