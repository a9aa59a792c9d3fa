/** The languages our own wordings exist in, and customers are known to write in; a model answers in any. */
export const LANGUAGES = ['en', 'es', 'pt', 'hi', 'ar', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that a customer is known to write in; English where nobody knows. */
export function languageOf(known: string | null | undefined): Language {
  return LANGUAGES.find((one) => one === known) ?? 'en';
}
