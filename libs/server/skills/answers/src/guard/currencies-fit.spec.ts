import { currenciesFit } from './currencies-fit';

it.each([
  [['$'], ['USD']],
  [['dollars'], ['CAD']],
  [['€'], ['EUR']],
  [['kd'], ['KWD']],
  [['zloty'], ['PLN']],
  [['रुपये'], ['INR']],
  [['درهما'], ['AED']],
  [[], ['USD']],
  [['€'], []],
])('%j may be %j', (names, codes) => {
  expect(currenciesFit(names, codes)).toBe(true);
});

it.each([
  [['€'], ['USD']],
  [['£'], ['USD']],
  [['rupees'], ['USD']],
  [['dollars'], ['EUR']],
  [['$'], ['AED']],
  [['¥'], ['AED']],
  [['baht'], ['EUR']],
  [['kr'], ['EUR']],
])('%j is not %j', (names, codes) => {
  expect(currenciesFit(names, codes)).toBe(false);
});
