import { understood } from '../testing/understood';
import { readIntent } from './read-intent';

describe('what people want of an order, as they write it', () => {
  it.each([
    'I want my money back',
    'I want a refund',
    'this is theft, I will sue you',
    'quiero un reembolso',
    'devuélvanme mi dinero',
    'ladrones',
    'quero meu dinheiro de volta',
    'vou ao procon',
    'mujhe refund chahiye',
    'चोर हो तुम लोग',
    'رجعوا فلوسي',
    'حرامية',
    'remboursez-moi',
    'je vais porter plainte',
    'the box was empty',
    'I received a different dress',
    'me llegó vacío',
    'veio vazio',
    'khali dabba aaya',
    'العلبة فارغة',
    'carton vide',
  ])('is heard by a person: "%s"', (text) => {
    expect(understood(text)).toBe('person complaint last');
  });

  it.each([
    ['one item missing in 1003', 'person complaint #1003'],
    ['want a refund for order 1003', 'person complaint #1003'],
    ["I don't want order 1003 anymore, don't send it", 'person change_order #1003'],
    ['ya no quiero el 1003', 'person change_order #1003'],
    ['mujhe nahi chahiye order 1003', 'person change_order #1003'],
    ['لا أريد الطلب 1003', 'person change_order #1003'],
    ['je ne veux plus ma commande 1003', 'person change_order #1003'],
  ])('is of the order that they name: "%s"', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    ['return 1003', 'return'],
    ['devolver 1003', 'return'],
    ['retourner la 1003', 'return'],
    ['exchange 1003 for M', 'exchange'],
    ['cambiar 1003 por talla 40', 'exchange'],
    ['can you change where 1003 goes', 'address'],
    ['1003: the address is wrong', 'address'],
    ['la dirección del 1003 está mal', 'address'],
    ['1003 ka address galat hai', 'address'],
    ['العنوان غلط في 1003', 'address'],
    ["j'ai déménagé, commande 1003", 'address'],
  ])('is prepared: "%s"', (text, action) => {
    expect(readIntent(text)).toMatchObject({ kind: 'for_person', name: '#1003', action });
  });

  it.each(['I moved', 'me mudé', 'mudei de casa', 'عنواني تغير'])('is another address: "%s"', (text) => {
    expect(readIntent(text)).toMatchObject({ kind: 'for_person', action: 'address' });
  });

  it.each([
    ['what about my blazer refund', 'order last'],
    ['only got one of two', 'order last'],
    ['solo me llegó uno', 'order last'],
    ['can I swap 1003 for a size M', 'policy returns'],
    ['how do I get a refund?', 'policy returns'],
    ['como peço meu dinheiro de volta?', 'policy returns'],
  ])('is looked up: "%s"', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    'any update on the sale',
    'I lost my scarf, show me scarves',
    'I moved to Canada, do you ship there',
    'something to go with my blue dress',
    'swap meet tee',
    'a stole for a wedding',
    'police costume',
    'empty photo frame',
    'otro producto',
    'un autre article',
    'vestido de ladrón',
  ])('is nothing of an order: "%s"', (text) => {
    expect(['order', 'for_person']).not.toContain(readIntent(text).kind);
  });
});
