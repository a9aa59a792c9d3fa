import { asksToCancel } from './asks-to-cancel';

describe('a wish to cancel', () => {
  it.each([
    'I want to cancel my order',
    'please cancel 1003',
    'Cancel it!',
    'Can I still cancel this?',
    'I ordered twice by mistake',
    'quiero cancelar el pedido 1003',
    'Anulen mi pedido por favor',
    'quero cancelar o pedido 1009',
    'je voudrais annuler ma commande',
    'मुझे ऑर्डर रद्द करना है',
    'order cancel karo',
    'أريد إلغاء الطلب',
  ])('is heard: %s', (text) => expect(asksToCancel(text)).toBe(true));

  it.each([
    'please do not cancel my order',
    "don't cancel it",
    'no cancelen mi pedido',
    "n'annulez pas ma commande",
    'order cancel mat karo',
    'لا تلغوا الطلب',
    'cancel my subscription',
    'what is your cancellation policy?',
    'why was my order cancelled?',
    'where is my order',
    '',
  ])('is not heard in: %s', (text) => expect(asksToCancel(text)).toBe(false));

  it('is read in time of any text', () => {
    expect(asksToCancel('ordered by '.repeat(40_000))).toBe(false);
  });
});
