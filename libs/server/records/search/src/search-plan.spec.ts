import { rarestOf } from './search-plan';

const at = (n: number): Date => new Date(n);

it.each([
  [[at(5), at(3), at(9)], 1],
  [[at(5), null, at(3)], 1],
  [[null, null], 0],
  [[at(7)], 0],
])('of words whose texts reach back to %j the rarest is number %i', (ages, rarest) => {
  expect(rarestOf(ages)).toBe(rarest);
});
