/** The languages our own wordings exist in; a model answers in any. */
export const LANGUAGES = ['en', 'es', 'pt', 'hi', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
