import { foldedText } from './folded-text';

/** What is given instead of a thing, in our languages: the words alone speak of gifts and of cards, such as how gifts are wrapped. */
const PHRASES = [
  'gift card | gift cards | gift voucher | gift vouchers | gift certificate | gift certificates',
  'tarjeta regalo | tarjetas regalo | tarjeta de regalo | tarjetas de regalo | vale regalo | vale de regalo | cheque regalo',
  'cartão presente | cartões presente | cartão de presente | cartões de presente | vale presente | vales presente',
  'carte cadeau | cartes cadeau | cartes cadeaux | chèque cadeau | chèques cadeaux | bon cadeau | bons cadeaux',
  'गिफ्ट कार्ड | गिफ्ट कार्ड्स | उपहार कार्ड | गिफ्ट वाउचर',
  'بطاقة هدية | بطاقة هدايا | بطاقات هدايا | بطاقة الهدية | بطاقة الهدايا | بطاقات الهدايا | قسيمة هدية | قسائم هدايا',
].flatMap((line) => line.split(' | ').map(foldedText));

const GIFT_CARD = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${PHRASES.map((phrase) => phrase.replaceAll(' ', '[ -]')).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);

/** A folded text in which gift cards have one word of their own. Pure. */
export function withGiftCards(folded: string): string {
  return folded.replace(GIFT_CARD, 'giftcard');
}
