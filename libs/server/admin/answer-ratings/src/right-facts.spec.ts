import { mustHaveOf } from './right-facts';

it.each([
  ['It costs $49.99, and #1001 is on its way', ['$49.99', '#1001']],
  ['Returns are free for 30 days', ['30']],
  ['20% off, 30 % here', ['20%', '30 %']],
  ['We do not ship to Norway', ['We do not ship to Norway']],
  ['', []],
])('of "%s" that is %j', (right, facts) => {
  expect(mustHaveOf({ right, mustHave: [] })).toEqual(facts);
});

it('is what a person named, where they did', () => {
  expect(mustHaveOf({ right: 'It costs $5', mustHave: ['five dollars'] })).toEqual(['five dollars']);
});
