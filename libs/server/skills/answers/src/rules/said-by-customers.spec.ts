import { understood } from '../testing/understood';
import { readIntent } from './read-intent';

describe('what customers say of what they wait for', () => {
  it.each([
    'my coat is late!!!',
    "I've been waiting for 3 weeks",
    'when did I order the sneakers?',
    'who is delivering it',
    'mi paquete viene tarde',
    'estoy esperando desde el lunes',
    'estou esperando há três semanas',
    "j'attends depuis trois semaines",
    'ma commande est en retard',
    'मेरा ऑर्डर लेट है',
    'तीन हफ्ते से इंतज़ार कर रहा हूँ',
    'أنتظر منذ ثلاثة أسابيع',
    'طلبي تأخر كثيرا',
  ])('is of the order: "%s"', (text) => {
    expect(understood(text)).toBe('order last');
  });

  it.each([
    'is 1003 shipped',
    'has 1003 been shipped yet?',
    'when will 1003 come',
    '¿ya salió el 1003?',
    'o 1003 já saiu?',
    'la 1003 est arrivée ?',
    '1003 kab aayega',
    '1003 का क्या हुआ',
    'هل وصل 1003',
  ])('is of the order they name, by whatever they ask: "%s"', (text) => {
    expect(understood(text)).toBe('order #1003');
  });

  it.each([
    'what did I order last month?',
    'my previous purchases',
    'status of my return',
    '¿qué pedí?',
    'o que eu comprei?',
    'mon retour',
    'maine kya order kiya',
    'ماذا طلبت',
  ])('is of all their orders: "%s"', (text) => {
    expect(understood(text)).toBe('orders');
  });

  it.each([
    'this is taking forever, you guys are useless',
    'no one answers me',
    'still waiting, so annoying',
    'nadie contesta',
    '¿ya me devolvieron el dinero?',
    'ninguém responde',
    'cadê meu dinheiro',
    'personne ne répond',
    'où est mon argent',
    'कोई जवाब नहीं देता',
    'لا أحد يرد',
    'هل وصل المبلغ المسترد؟',
  ])('is heard by a person where they are angry, or wait for money: "%s"', (text) => {
    expect(understood(text)).toMatch(/^person complaint/);
  });

  it.each(['1003 dresses', 'levis 1501 jeans', 'call 16505550101'])(
    'is no order where a number is something else: "%s"',
    (text) => {
      expect(understood(text)).not.toContain('#');
    },
  );
});

describe('what customers say of the shop', () => {
  it.each([
    'what if it does not fit?',
    'is this refundable',
    "c'est remboursable si ça ne va pas ?",
    '¿es reembolsable?',
    'e se não servir?',
    'अगर फिट नहीं हुआ तो',
    'هل هو قابل للإرجاع',
  ])('asks for the rules of returns: "%s"', (text) => {
    expect(understood(text)).toBe('policy returns');
  });

  it.each([
    'newest arrivals',
    'any new stock?',
    'lo último',
    'o que chegou',
    'quoi de neuf ?',
    'naya kya hai',
    'وصل حديثا',
    'شو الجديد',
  ])('asks for what is new: "%s"', (text) => {
    expect(understood(text)).toMatch(/^search *$/);
  });
});

describe('what customers ask of what they were shown', () => {
  it.each([
    'how many are left?',
    'is it still available?',
    'when is it back in stock?',
    '¿cuántos quedan?',
    '¿todavía disponible?',
    'quantos restam?',
    'ainda tem?',
    'il en reste ?',
    "c'est encore disponible ?",
    'कितने बचे हैं',
    'kitne bache hain',
    'كم بقي؟',
    'هل ما زال متوفرا؟',
  ])('is whether there is some of it: "%s"', (text) => {
    expect(readIntent(text)).toEqual({ kind: 'shown_product' });
  });

  it.each([
    ['do you have it in 38?', '38'],
    ['in 38?', '38'],
    ['when will it be back in S', 'S'],
    ['how many do you have left in M', 'M'],
    ['¿queda en M?', 'M'],
    ['tem no G?', 'G'],
    ['tem GG?', 'GG'],
    ['talla CH', 'CH'],
    ['elle existe en taille 38 ?', '38'],
    ["vous l'avez en 38 ?", '38'],
    ['M साइज़ में है?', 'M'],
    ['متوفر بمقاس M؟', 'M'],
  ])('is a size of it: "%s"', (text, size) => {
    expect(readIntent(text)).toEqual({ kind: 'shown_product', size });
  });

  it.each([
    'dresses in 38',
    'backpack',
    'a low back dress',
    'how many dresses do you have in blue',
    'boots in 30 days',
  ])('is nothing of it where something else is named: "%s"', (text) => {
    expect(readIntent(text).kind).not.toBe('shown_product');
  });
});

describe('the size of what is looked for', () => {
  it.each([
    ['loafers in 44', '44'],
    ['black loafers in 44 please', '44'],
    ['robe en 38 ?', '38'],
    ['zapatos en 42', '42'],
  ])('stands behind a small word too: "%s"', (text, size) => {
    expect(readIntent(text)).toMatchObject({ kind: 'search', size });
  });

  it.each(['boots in 30 days', 'shirt in 20 colors', 'a set in 12 pieces'])(
    'is none where something is counted: "%s"',
    (text) => {
      expect(readIntent(text)).not.toHaveProperty('size');
    },
  );
});
