import type { InEveryLanguage, Language } from '@feelori/skills/tools';

/** Digits stay 0 to 9 in every language, so that an amount reads the same everywhere. */
const LOCALES: InEveryLanguage<string> = {
  en: 'en-US',
  es: 'es-ES',
  pt: 'pt-BR',
  hi: 'en-IN',
  ar: 'en-US',
  fr: 'fr-FR',
};

/** A decimal string with its currency, such as `$49.99`; an unknown currency code is written out. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  const known = /^[A-Z]{3}$/.test(currency) && /^\d+(\.\d+)?$/.test(amount);
  if (!known) return `${amount} ${currency}`.trim();
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency });
  return format.format(amount as `${number}`).replace(/[\u00a0\u202f]/g, ' ');
}
