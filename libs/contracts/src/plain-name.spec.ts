import { PLAIN_NAME } from './plain-name';

it.each(['Ann', 'Zoë 👩\u200d👧', 'نرگس\u200cها', 'O’Neil', ''])('%j is a name', (name) => {
  expect(PLAIN_NAME.test(name)).toBe(true);
});

it.each(['a\nb', 'Ann\u202ennA', 'An\u200bn', '\u2066Ann\u2069', '\ufeffAnn', 'half \ud83d'])(
  '%j is none',
  (name) => {
    expect(PLAIN_NAME.test(name)).toBe(false);
  },
);
