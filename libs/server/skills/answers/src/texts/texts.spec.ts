import { WHATSAPP_LIMITS } from '@feelori/contracts';
import { LANGUAGES } from '../language/language';
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

  it('keeps to the lengths of buttons', () => {
    for (const title of [
      texts.buttons.similar,
      texts.buttons.person,
      texts.buttons.orders,
      texts.buttons.list,
    ]) {
      expect(title.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.buttonTitle);
    }
  });
});
