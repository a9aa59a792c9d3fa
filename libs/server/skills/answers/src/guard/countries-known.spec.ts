import { countriesKnown } from './countries-known';

const WRITTEN = ['We ship to the United States, India and the European Union.'];

it.each([
  'We ship to India.',
  'Enviamos a Estados Unidos y a España.',
  'Wir liefern: Yes, we deliver to Germany.',
  'हम भारत में भेजते हैं।',
  'نشحن إلى الهند.',
  'We do not ship to Japan.',
  'Which country are you in?',
])('%s', (text) => expect(countriesKnown(text, WRITTEN)).toBe(true));

it.each([
  'Yes, we ship to Australia.',
  'Enviamos también a México.',
  'Nous livrons aussi au Maroc.',
  'हम नेपाल में भी भेजते हैं।',
  'نشحن إلى الكويت أيضًا.',
  'We do not ship to India.',
])('%s is not written', (text) => expect(countriesKnown(text, WRITTEN)).toBe(false));

it('asks nothing where no text of the shop was read', () => {
  expect(countriesKnown('Jordan shoes made in Italy', [])).toBe(true);
});
