import { asksToBeTold, besideTheWish } from './asks-to-be-told';

it.each([
  'tell me when it is back',
  "Let me know when it's back in stock please",
  'can you notify me once the linen dress is available again?',
  'notify me',
  'avísame cuando vuelva a estar disponible',
  '¿me avisas cuando haya stock?',
  'me avisa quando voltar',
  'pode me avisar quando tiver estoque?',
  'prévenez-moi quand il sera de retour',
  'dites-moi dès que c’est disponible',
  'जब वापस आए तो बता देना',
  'स्टॉक में आए जब, बताइए',
  'jab wapas aaye to bata dena',
  'stock mein aaye jab batana',
  'أخبرني عندما يتوفر',
  'نبهني إذا رجع المنتج',
])('%s', (text) => {
  expect(asksToBeTold(text)).toBe(true);
});

it.each([
  'tell me when my order is back',
  'let me know when the refund is back on my card',
  "don't tell me when it is back",
  'no me avises cuando vuelva',
  'do you have it in stock?',
  'tell me what is in stock',
  'is it available?',
  'when will it be back in stock?',
  'je reviens quand je peux',
  'let me know when a person is available',
  'أين طلبي؟',
  '',
])('is none: %s', (text) => {
  expect(asksToBeTold(text)).toBe(false);
});

it('leaves what is waited for', () => {
  expect(besideTheWish('tell me when the Linen Dress is back in stock in M')).toBe('the Linen Dress M');
});
