import { understood } from '../testing/understood';

/** What only people of the shop can do is theirs in every wording; what merely sounds like it is not. */
describe('a matter for people', () => {
  it.each([
    'the zipper broke after one day',
    'the shirt shrank in the first wash',
    'I was charged twice',
    'where is my refund?',
    'this is unacceptable',
    'you are scammers',
    'me cobraron dos veces',
    'pésimo servicio',
    '¿dónde está mi reembolso?',
    'cobraram duas vezes no meu cartão',
    'cadê meu reembolso',
    "j'ai été débité deux fois",
    'où est mon remboursement ?',
    'मेरा रिफंड नहीं आया',
    'do baar paise kat gaye',
    'خصمتم المبلغ مرتين',
    'أين استرداد أموالي',
  ])('complaint: %s', (text) => {
    expect(understood(text)).toBe('person complaint last');
  });

  it.each([
    ['cancel', 'last'],
    ['pls cancel #1001', '#1001'],
    ['can I cancel?', 'last'],
    ['I no longer want my order', 'last'],
    ["don't ship my order", 'last'],
    ['please stop order 1001', '#1001'],
    ['change the size of my order', 'last'],
    ['add a belt to my order 1001', '#1001'],
    ['remove the belt from my order', 'last'],
    ['agregar un cinturón a mi pedido 1001', '#1001'],
    ['ya no quiero el pedido', 'last'],
    ['quiero anular', 'last'],
    ['adicionar um cinto ao pedido 1001', '#1001'],
    ['não quero mais a encomenda', 'last'],
    ['ajouter une ceinture à ma commande 1001', '#1001'],
    ['je ne veux plus ma commande', 'last'],
    ['annulez svp', 'last'],
    ['ऑर्डर 1001 रोक दो', '#1001'],
    ['mera parcel mat bhejo', 'last'],
    ['أضف حزام إلى طلبي', 'last'],
    ['لم أعد أريد الطلب 1001', '#1001'],
  ])('change of an order: %s', (text, name) => {
    expect(understood(text)).toBe(`person change_order ${name}`);
  });

  it.each([
    ['is there a sale?', 'unknown'],
    ['any sales this week?', 'unknown'],
    ['my card was declined', 'unknown'],
    ['rechazaron mi tarjeta', 'unknown'],
    ['cartão recusado', 'unknown'],
    ['ma carte a été refusée', 'unknown'],
    ['رفضت بطاقتي', 'unknown'],
    ['is the shop open?', 'policy contact'],
    ['was order 1014 cancelled?', 'order #1014'],
    ['did my order 1001 arrive?', 'order #1001'],
    ['show me bags with a stop motion print', 'search bags stop motion print'],
  ])('no complaint: %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });
});
