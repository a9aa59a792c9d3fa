import { shortAddress } from './short-address';

it.each([
  ['203.0.113.9', '203.0.113.…'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::…'],
  ['unknown', 'unknown'],
])('%s is shown as %s', (address, shown) => {
  expect(shortAddress(address)).toBe(shown);
});
