import { normalizedText } from './normalized-text';

describe('a text in a normal form', () => {
  it.each([
    ['e\u0301', 'NFC', 'é'],
    ['ﬁ①', 'NFKC', 'fi1'],
    ['é', 'NFKD', 'e\u0301'],
    ['q\u0307\u0323', 'NFC', 'q\u0323\u0307'],
  ] as const)('%j in %s is %j', (text, form, normal) => {
    expect(normalizedText(text, form)).toBe(normal);
  });

  it('keeps every mark that a writing can mean', () => {
    const text = `a${'\u0301'.repeat(15)}${'\u0316'.repeat(15)}b`;
    expect(normalizedText(text, 'NFKD')).toBe(text.normalize('NFKD'));
  });

  it.each(['\u0301\u0316', '\u0316\u0301', '\u0301', '\u093c\u0651'])('drops a heap of %j', (marks) => {
    const text = `a${marks.repeat(40_000)}b`;
    expect([...normalizedText(text, 'NFC')].length).toBeLessThanOrEqual(32);
    expect(normalizedText(text, 'NFC')).toMatch(/^[aá].*b$/su);
  });
});
