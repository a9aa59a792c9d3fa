import { unionOf } from '@feelori/skills/tools';
import { figuresKnown } from './figures-known';

const WRITTEN = 'Two years of warranty. Wash at 30 °C. Open 9:00 to 18:30, 12 stores, 1,000 points are $10.';
const known = (text: string) => figuresKnown(text, unionOf([{ writings: [WRITTEN] }]));

it.each([
  'You have 2 years of warranty.',
  'You have two years.',
  'Tienes dos años de garantía.',
  'Wash it at 30 degrees, one at a time.',
  'We are open from 9 to 6:30 pm.',
  'With 1000 points you get something.',
  'We have twelve stores.',
])('%s', (text) => expect(known(text)).toBe(true));

it.each([
  'You have 3 years of warranty.',
  'You have three years.',
  'Tienes cinco años de garantía.',
  'Wash it at 40 degrees.',
  'We are open until 20:00.',
  'We have 15 stores.',
])('%s is not what was written', (text) => expect(known(text)).toBe(false));

it('asks nothing where something else was looked up too', () => {
  expect(figuresKnown('Size 40 is there.', unionOf([{ writings: [WRITTEN], amounts: [49] }]))).toBe(true);
  expect(figuresKnown('Size 40 is there.', unionOf([]))).toBe(true);
});
