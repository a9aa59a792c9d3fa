import type { Language, TextView, TextWording } from '@feelori/contracts';
import { LANGUAGE_NAMES } from './language-names';

/** How a text stands in its languages, in words; null where nobody changed it. Pure. */
export function changedWords({ wordings }: TextView): string | null {
  const changed = wordings.filter(isChanged);
  if (changed.length === 0) return null;
  if (changed.length === wordings.length) return 'Changed in every language';
  return `Changed in ${namesOf(changed)}; not in ${namesOf(wordings.filter((one) => !isChanged(one)))}`;
}

/** The languages in which a stored text is not said, in words; null where there is none. Pure. */
export function brokenWords({ wordings }: TextView): string | null {
  const broken = wordings.filter(({ fault }) => fault !== null);
  return broken.length === 0 ? null : `Broken in ${namesOf(broken)}: the product’s words are said`;
}

/** A text in one language. */
export function wordingIn({ wordings }: TextView, language: Language): TextWording | undefined {
  return wordings.find((one) => one.language === language);
}

function isChanged({ changed }: TextWording): boolean {
  return changed;
}

function namesOf(wordings: readonly TextWording[]): string {
  return wordings.map(({ language }) => LANGUAGE_NAMES[language]).join(', ');
}
