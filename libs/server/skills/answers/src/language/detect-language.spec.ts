import { detectLanguage, languageWritten } from './detect-language';

describe('detectLanguage', () => {
  it.each([
    ['where is my order', 'en'],
    ['¿Dónde está mi pedido?', 'es'],
    ['hola', 'es'],
    ['oi, onde está meu pedido?', 'pt'],
    ['olá', 'pt'],
    ['नमस्ते', 'hi'],
    ['mera order kahan hai', 'hi'],
    ['مرحبا', 'ar'],
    ['12345', null],
    ['dice entregado pero no lo recibí', 'es'],
    ['ya enviaron mis sandalias', 'es'],
    ['to esperando faz 9 dias', 'pt'],
    ['ja enviaram o 1009', 'pt'],
    ['estorno do 1009', 'pt'],
    ['1011 cancel kar do', 'hi'],
    ['jamais reçu', 'fr'],
    ['annulez la 1019', 'fr'],
    ['sam@example.com', null],
    ['where is https://el.example.com/la/una', 'en'],
    ['👍', null],
    ['bonjour', 'fr'],
    ['salut', 'fr'],
    ['merci', 'fr'],
    ['où est ma commande', 'fr'],
    ['ou est ma commande', 'fr'],
    ['mon colis', 'fr'],
    ["c'est combien ?", 'fr'],
    ['robes bleues', 'fr'],
    ['une robe rouge', 'fr'],
    ['ça va ?', 'fr'],
    ['je veux retourner un article', 'fr'],
    ["j'ai reçu un sac cassé", 'fr'],
    ['annuler ma commande', 'fr'],
    ['moins de 50 euros', 'fr'],
    ['parler à une personne', 'fr'],
    ['la taille M est disponible ?', 'fr'],
    ['les frais de port', 'fr'],
    ['hola, una pregunta', 'es'],
    ['me cobraron dos veces', 'es'],
    ['no me escriban más', 'es'],
    ['me cobraram duas vezes', 'pt'],
    ['quero cancelar o pedido 1009', 'pt'],
    ['show me bags', 'en'],
    ['entre 40 y 60', 'es'],
    ['por favor', 'es'],
    ['una blusa de la talla M', 'es'],
    ['preço da camisa', 'pt'],
    ['entre 40 e 60 reais', 'pt'],
    ['calça preta', 'pt'],
    ['não', 'pt'],
    ['cadê o pedido 1009?', 'pt'],
    ['plus size dresses for the summer', 'en'],
    ['order cancel karna hai', 'hi'],
    ['please return karna hai', 'hi'],
    ['mera order kab milega please', 'hi'],
    ['dress ki size kya hai', 'hi'],
    ["d'you have it in M?", 'en'],
  ] as const)('reads "%s" as %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['apka order number kya hai', 'hi', 'hi'],
    ['order namaste', 'hi', 'hi'],
    ['order namaste', undefined, 'en'],
    ['aapka order chahiye', undefined, 'hi'],
    ['aapka order chahiye', 'hi', 'hi'],
    ['where is your order', 'hi', 'en'],
  ] as const)('of two that show as much it is the expected one (%s, %s: %s)', (text, expected, language) => {
    expect(detectLanguage(text, expected)).toBe(language);
  });
});

describe('languageWritten', () => {
  it('is what was written before, where a text may be in several languages', () => {
    expect(languageWritten(['नमस्ते', 'order namaste'])).toBe('hi');
    expect(languageWritten(['where is it', 'order namaste'])).toBe('en');
    expect(languageWritten(['onde fica a loja', 'pedido'])).toBe('pt');
    expect(languageWritten(['hola, quiero algo', 'pedido'])).toBe('es');
  });

  it('is the last text that tells, and the first of several where none before does', () => {
    expect(languageWritten(['hola', 'where is my order', '12345'])).toBe('en');
    expect(languageWritten(['مرحبا', 'pedido'])).toBe('es');
    expect(languageWritten(['12345'])).toBeNull();
  });
});
