/** The languages our own wordings exist in; a model answers in any. */
export const LANGUAGES = ['en', 'es', 'pt', 'hi', 'ar', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A wording in each of our languages. */
export type InEveryLanguage<Wording> = Readonly<Record<Language, Wording>>;
