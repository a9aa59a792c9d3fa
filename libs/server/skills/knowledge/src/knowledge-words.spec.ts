import { knowledgeWords } from './knowledge-words';

it.each([
  ['What is your warranty on shoes?', ['warranty', 'shoe']],
  ['¿Tienen garantía?', ['warranty']],
  ['Vous avez une garantie ?', ['warranty']],
  ['क्या गारंटी है?', ['warranty']],
  ['هل يوجد ضمان؟', ['warranty']],
  ['هل الضمان متاح', ['warranty']],
  ["l'entretien du cuir", ['wash', 'leather']],
  ['como lavo el lino', ['wash', 'linen']],
  ['هل الضمان متاح للأحذية', ['warranty', 'shoe']],
  ['जूतों पर वारंटी कितनी है?', ['shoe', 'warranty']],
  ['How do I wash it?', ['wash']],
  ['GIFT-WRAPPING', ['gift', 'wrap']],
  ['Do you sell gift cards?', ['giftcard']],
  ['Gift-Card', ['giftcard']],
  ['¿Tienen tarjetas de regalo?', ['giftcard']],
  ['vale-presente', ['giftcard']],
  ['une carte cadeau', ['giftcard']],
  ['गिफ्ट कार्ड', ['giftcard']],
  ['هل لديكم بطاقات الهدايا', ['giftcard']],
  ['a gift. Cards are free', ['gift', 'card', 'fre']],
])('%s', (text, words) => {
  expect(knowledgeWords(text)).toEqual(words);
});
