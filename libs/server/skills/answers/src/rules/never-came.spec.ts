import { readIntent } from './read-intent';
import { readIntents } from './read-intents';

describe('what is said to be delivered and is not there', () => {
  it.each([
    'it says delivered but I never got it',
    'tracking shows delivered, I was home all day',
    'your app says delivered. i did not receive anything',
    'delivered?? where is it',
    'the courier claims he dropped it off but there is nothing at my door',
    "dhl says signed for, it wasn't me",
    'dice entregado pero no lo recibí',
    'según correos ya se entregó, estuve en casa y nadie vino',
    'aparece delivered y aquí no está',
    'consta como entregue mas nada chegou',
    'aparece entregue, cadê?',
    'डिलीवर दिखा रहा है लेकिन मुझे नहीं मिला',
    'delivered dikha raha hai par mila nahi',
    'مكتوب تم التسليم ولم يصلني شيء',
    'يقول تم التوصيل بس ما وصلني',
    "c'est marqué livré mais je n'ai rien reçu",
    "le suivi indique livré, j'étais chez moi",
    'colis livré mais introuvable',
  ])('is a matter for a person: "%s"', (text) => {
    expect(readIntents(text)).toEqual([
      { kind: 'for_person', reason: 'complaint', name: null, missing: true },
    ]);
  });

  it.each([
    'order 1002 says delivered but nothing here',
    'el pedido 1002 figura como entregado pero nunca llegó',
    'meu pedido 1002 foi entregue a outra pessoa',
    'order 1002 delivered bol raha hai lekin kuch nahi aaya',
    'الطلب 1002 تم تسليمه لكن لم أستلمه',
    'ma commande 1002 est notée livrée mais jamais arrivée',
  ])('is of the order that is named: "%s"', (text) => {
    expect(readIntent(text)).toMatchObject({ kind: 'for_person', reason: 'complaint', name: '#1002' });
  });

  it.each([
    "my order hasn't been delivered",
    'it should have been delivered on monday but nothing came',
    'was it delivered? i never got it',
    'I ordered a dress three days ago and nothing came',
    'mi pedido no ha sido entregado',
    'compré un vestido y nunca llegó',
    'não foi entregue ainda',
    'comprei um vestido e não chegou',
    'deliver nahi hua abhi tak',
    'maine dress order kiya tha nahi aaya',
    'لم يتم التسليم بعد',
    'طلبت فستان وما وصل',
    "ma commande n'a pas encore été livrée",
    "j'ai commandé une robe et je n'ai rien reçu",
  ])('asks for the order where nobody says that it came: "%s"', (text) => {
    expect(readIntents(text)).toEqual([
      expect.objectContaining({ kind: 'order', name: null, missing: true }),
    ]);
  });

  it.each([
    'is order 1002 delivered',
    'where is my order 1002',
    'when will order 1002 be delivered?',
    '¿cuándo será entregado el pedido 1002?',
    'quando o pedido 1002 vai ser entregue?',
    'order 1002 kab deliver hoga',
    'متى يتم توصيل الطلب 1002',
    'la commande 1002 est livrée quand ?',
  ])('is not said where they only ask: "%s"', (text) => {
    expect(readIntent(text)).toEqual({ kind: 'order', name: '#1002' });
  });

  it.each([
    'can a dress be delivered by friday',
    'i have nothing to wear',
    'i am lost, show me dresses',
    "c'est livré gratuitement ?",
    'entregan en Lima? no encuentro la info',
    'I never got your newsletter',
  ])('is none of it where no order is meant: "%s"', (text) => {
    expect(['order', 'for_person']).not.toContain(readIntent(text).kind);
  });
});
