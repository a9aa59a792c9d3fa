import { phonesIn, withoutPhones } from './phones-in';

it.each([
  ['Call +1 (650) 555-0199 now', '16505550199'],
  ['Our number is five five five, zero one nine nine, six five zero.', '5550199650'],
  ['Llame al seis cinco cero cinco cinco cinco cero uno nueve nueve.', '6505550199'],
])('%s', (text, phone) => expect(phonesIn(text)).toContain(phone));

it.each(['On 2026-11-29.', 'Sizes 36, 38, 40', 'It costs 1,299.00'])('%s has none', (text) =>
  expect(phonesIn(text)).toEqual([]),
);

it('takes them out', () => expect(withoutPhones('Call 650-555-0100.')).toBe('Call  .'));
