import { languageWords, nameWords, sourceWords } from './customer-words';

describe('words about customers', () => {
  it('call them by their name, else by their number', () => {
    expect(nameWords({ name: 'Ana', phone: '••••00' })).toBe('Ana');
    expect(nameWords({ name: '', phone: '••••00' })).toBe('••••00');
    expect(nameWords({ name: '', phone: null })).toBe('Customer without a name');
  });

  it('name languages, also one nobody knows', () => {
    expect(languageWords('es', 'en')).toBe('Spanish');
    expect(languageWords(null)).toBe('not known yet');
    expect(languageWords('not a language!')).toBe('not a language!');
  });

  it('say where a consent came from', () => {
    expect(sourceWords('message')).toBe('in a message');
    expect(sourceWords(null)).toBe('');
  });
});
