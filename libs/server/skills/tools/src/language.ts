import type { Language } from '@feelori/contracts';

export { type Language, LANGUAGES } from '@feelori/contracts';

/** A wording in each of our languages. */
export type InEveryLanguage<Wording> = Readonly<Record<Language, Wording>>;
