import { WHATSAPP_LIMITS } from '@feelori/contracts';
import { LANGUAGES } from '@feelori/skills/tools';
import { PRODUCT_WORDS } from './product-words';

describe.each(LANGUAGES)('what is said of products in %s', (language) => {
  const words = PRODUCT_WORDS[language];

  it('keeps to the lengths of buttons and sections', () => {
    expect(words.list.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.listButton);
    expect(words.similar.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.buttonTitle);
    expect(words.section.length).toBeLessThanOrEqual(WHATSAPP_LIMITS.sectionTitle);
  });

  it('names what was looked for, and only that', () => {
    expect(words.noneFoundForIn('boots', words.between('40', '60'))).toMatch(/boots.*40.*60|40.*60.*boots/);
    expect(words.noneFoundIn(words.upTo('80'))).not.toMatch(/[“«]/);
    expect(words.noneFoundFor('boots')).not.toMatch(/null|undefined/);
  });
});
