import { LANGUAGES, NO_CHECKOUT_NEWS, WHATSAPP_LIMITS } from '@feelori/contracts';
import { checkoutMessage } from './checkout-message';

const checkout = {
  ...{ items: '1 × Azure *dress*', total: '49.00', currency: 'USD' },
  url: 'https://shop.example/1/checkouts/ac/b19/recover?key=k',
};
const terms = { windowOpen: true, offers: true, setting: NO_CHECKOUT_NEWS, templates: [] };
const said = (language: (typeof LANGUAGES)[number], change: Partial<typeof terms> = {}) =>
  checkoutMessage(checkout, { language, name: 'Ann Lee', shopName: 'Blue' }, { ...terms, ...change });

it.each(LANGUAGES)('says in %s what was left, the way back and how to hear no more of it', (language) => {
  const message = said(language);
  const text = message.kind === 'say' && message.content.kind === 'text' ? message.content.text : '';
  expect(text).toContain('1 × Azure ∗dress∗');
  expect(text).toContain('STOP');
  expect(text.endsWith(`\n${checkout.url}`)).toBe(true);
  expect(text.length).toBeLessThan(WHATSAPP_LIMITS.text);
});

it('is no message to who did not say yes to offers, nor without a template after 24 hours', () => {
  expect(said('en', { offers: false })).toEqual({ kind: 'untold', why: 'no_consent' });
  expect(said('en', { windowOpen: false })).toEqual({ kind: 'untold', why: 'no_template' });
});
