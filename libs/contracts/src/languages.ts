/** The languages our own wordings exist in, and customers are known to write in; a model answers in any. */
export const LANGUAGES = ['en', 'es', 'pt', 'hi', 'ar', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
