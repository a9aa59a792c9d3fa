import { LANGUAGES, type Language } from '@feelori/skills/tools';

/** A value for each language. */
export function inEachLanguage<Value>(of: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, Value>;
}
