import type { Language } from '@feelori/contracts';

/** Languages as the console calls them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  hi: 'Hindi',
  ar: 'Arabic',
  fr: 'French',
};
