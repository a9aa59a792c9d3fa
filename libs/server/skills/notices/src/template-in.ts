import type { Language, MessageTemplate } from '@feelori/contracts';

/** Whoever has no template in their language gets this one. */
const FALLBACK: Language = 'en';

/**
 * Of the templates of one name the one to send to who reads this language: theirs, else the English one, else the first; null
 * where WhatsApp lets none of them out. Pure.
 */
export function templateIn(
  templates: readonly MessageTemplate[],
  language: Language,
): MessageTemplate | null {
  const sendable = templates.filter(({ obstacle }) => obstacle === null);
  const of = (wanted: Language): MessageTemplate | undefined =>
    sendable.find((one) => one.language === wanted) ??
    sendable.find((one) => one.language.split('_', 1)[0] === wanted);
  return of(language) ?? of(FALLBACK) ?? sendable[0] ?? null;
}
