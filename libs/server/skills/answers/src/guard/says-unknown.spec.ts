import { saysUnknown } from './says-unknown';

it.each([
  "I don't know that for sure, a colleague will look.",
  "I'm not sure whether we engrave.",
  'Sorry, I could not find any information on that.',
  'No lo sé con seguridad.',
  'Não sei isso com certeza.',
  'Je ne sais pas, désolé.',
  'मुझे यह पक्का नहीं पता।',
  'لا أعرف ذلك على وجه اليقين.',
])('hears that it is not known: %s', (text) => {
  expect(saysUnknown(text)).toBe(true);
});

it.each([
  'We do not ship to the moon.',
  'You do not need to know your size.',
  'No, we do not engrave.',
  'Je ne vous facture rien.',
  'I know that linen shrinks.',
])('does not hear it in: %s', (text) => {
  expect(saysUnknown(text)).toBe(false);
});
