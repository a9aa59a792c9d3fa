import { yesOrNo } from './yes-or-no';

describe('a plain answer', () => {
  it.each([
    'yes',
    'Yes please!',
    'yep, cancel it',
    'OK',
    'sí, por favor',
    'Sim, pode cancelar',
    'हाँ',
    'haan ji',
    'نعم من فضلك',
    'Oui, annulez la commande',
    "d'accord",
  ])('is a yes: %s', (text) => expect(yesOrNo(text)).toBe('yes'));

  it.each(['no', 'No thanks', 'nope', 'keep it', 'não', 'नहीं', 'nahi', 'لا شكرا', 'non merci', 'never mind'])(
    'is a no: %s',
    (text) => expect(yesOrNo(text)).toBe('no'),
  );

  it.each([
    '',
    'yes, but what about the scarf?',
    "don't cancel",
    'no, yes',
    'where is it?',
    'yes and show me blue dresses',
    'yes '.repeat(9),
  ])('is neither: %s', (text) => expect(yesOrNo(text)).toBeNull());
});
