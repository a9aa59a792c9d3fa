import { detectLanguage } from './detect-language';

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
    ['sam@example.com', null],
    ['where is https://el.example.com/la/una', 'en'],
    ['👍', null],
  ] as const)('reads "%s" as %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
