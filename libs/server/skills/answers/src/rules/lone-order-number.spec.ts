import { readIntents } from './read-intents';
import { understood } from '../testing/understood';

describe('the only number of a text that speaks of an order', () => {
  it.each([
    'give me the tracking number for 1003',
    'my order no: 1,003',
    'order # 1 0 0 3',
    'has it left yet? 1003',
    'why has 1003 not shipped yet???',
    'left at a neighbour? 1003',
    'is 1003 lost?',
    'so 1003, any news',
    'what happened to 1003',
    'can you check 1003 for me',
    'hey, 1003?',
    'wismo 1003',
    'my jeans order from months ago, 1003',
    '¿qué pasó con el 1003?',
    '1003 no llega',
    'já enviaram o 1003?',
    'o 1003 ainda não saiu',
    '1003 bheja kya?',
    'mera parcel abhi tak nahi aaya 1003',
    '1003 kidhar hai bhai',
    '1003 ka status batao',
    '1003 هل تم شحنه؟',
    'شو صار مع 1003',
    "la 1003 n'est pas arrivée",
    'où en est mon retour 1003',
  ])('is its order\'s: "%s"', (text) => {
    expect(readIntents(text)).toEqual([expect.objectContaining({ kind: 'order', name: '#1003' })]);
  });

  it.each([
    ['did my refund for 1003 go through?', 'person complaint #1003'],
    ["j'attends toujours mon remboursement 1003", 'person complaint #1003'],
    ['me llegó incompleto 1003', 'person complaint #1003'],
    ['please cancel 1003', 'person change_order #1003'],
    ['cambiar la dirección del 1003', 'person change_order #1003'],
  ])('goes to the person with what they write: "%s"', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['order 1003 refund amount?', 'order #1003'],
    ['refund 1003', 'order #1003'],
    ['return 1003 status', 'order #1003'],
    ['¿reembolso del pedido 1003?', 'order #1003'],
    ['remboursement commande 1003', 'order #1003'],
    ['order 1003 ka refund', 'order #1003'],
    ['can I get a refund for order 1003?', 'policy returns'],
    ['refund policy 2025', 'policy returns'],
    ['returns after 100 days?', 'policy returns'],
  ])('is that of its money too: "%s"', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    'where is my parcel, I live at 1200 main street',
    'where is my order? my number is 6505550101',
    'my order from 2025',
    'my package weighs 1500 grams',
    'my order total was 1499, where is it',
    'I paid 1499 for my order',
    'when will my order of 200 shirts arrive',
    'mi pedido llega al cp 28013',
    'ma commande de 150 euros',
    'where is my parcel, my zip is 90210',
    'send my order to my new place, 5 Main Street, New York, NY 10001',
    'has my order to 3000 melbourne shipped? 2 of 3 came',
  ])('is none where it is a price, a place, a year or a count: "%s"', (text) => {
    expect(understood(text)).toBe('order last');
  });

  it.each([
    'iphone 15',
    'iphone 15 pro case 2000',
    'levis 501 jeans',
    '2 shirts',
    'shirts 2000',
    'nike 1000',
    'do you have 1460 boots',
    'looking for an rtx 4090, when does it arrive',
    'rtx 4090',
    '1000 thread count sheets',
    'under 2000',
    'vestido 2000',
    'فستان 2000',
    'ड्रेस 1500',
    'robe 1500',
  ])('is none of a product: "%s"', (text) => {
    expect(understood(text)).toMatch(/^search/);
  });

  it.each(['do you ship to 90210', 'envían a 28013 madrid?', 'free shipping over 500?', 'livraison à 75011'])(
    'is none of where the shop sends to: "%s"',
    (text) => {
      expect(understood(text)).toBe('policy shipping');
    },
  );
});
