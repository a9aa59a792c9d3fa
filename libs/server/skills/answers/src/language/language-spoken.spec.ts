import { languageSpoken } from './language-spoken';

describe('the language of an answer', () => {
  it.each([
    ['pt', 'en, es, pt', 'pt'],
    ['pt', 'es, en', 'es'],
    [null, 'es, en', 'en'],
    [null, 'fr', 'fr'],
    ['hi', '', 'hi'],
  ] as const)('to %s in a shop that speaks “%s” is %s', (written, spoken, language) => {
    expect(languageSpoken(written, spoken)).toBe(language);
  });
});
