import { LANGUAGES } from '@feelori/skills/tools';
import { textsIn } from './texts-in';

describe.each(LANGUAGES)('texts in %s', (language) => {
  const texts = textsIn(language);

  it('has no empty wording', () => {
    const all = JSON.stringify(texts, (_, value: unknown) =>
      typeof value === 'string' ? value.trim() : value,
    );
    expect(all).not.toContain('""');
  });

  it('says with STOP that it ends offers and not help, and how to come back', () => {
    expect(texts.stopped).toMatch(/STOP[\s\S]*START/);
  });
});
