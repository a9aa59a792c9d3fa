import { promises } from './promises';

describe('promises', () => {
  it.each([
    'I have cancelled your order.',
    "I've just sent you a replacement.",
    'We will refund you in full.',
    'A colleague will call you back in ten minutes.',
    'I promise it will be there.',
    'Your return has been registered.',
    'For the refund I need your password.',
    'He cancelado tu pedido.',
    'Te llamaremos en diez minutos.',
    'Cancelei o seu pedido.',
    'Vamos ligar para você hoje.',
    "J'ai annulé votre commande.",
    'Nous vous rappelons dans dix minutes.',
    'मैंने आपका ऑर्डर रद्द कर दिया है।',
    'हम आपको दस मिनट में कॉल करेंगे।',
    'لقد ألغيت طلبك.',
    'سنتصل بك خلال عشر دقائق.',
  ])('"%s" promises what nobody does', (text) => {
    expect(promises(text, [])).toBe(true);
  });

  it.each([
    "I can't cancel orders myself.",
    'I have found some dresses for you.',
    'I looked it up: nothing of the kind.',
    'Never share your password in a chat.',
    'No puedo cancelar pedidos.',
    'Encontrei alguns vestidos.',
    'Voici des robes.',
    'मैं ऑर्डर रद्द नहीं कर सकता।',
    'لا أستطيع إلغاء الطلبات.',
    'Shall a colleague look at it?',
  ])('"%s" promises nothing', (text) => {
    expect(promises(text, [])).toBe(false);
  });
});
