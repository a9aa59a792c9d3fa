import { type Language, LANGUAGES, textFault } from '@feelori/contracts';
import type { StoredText } from '@feelori/records/texts';
import { type ChangedText, knownText } from '@feelori/skills/texts';

/** What is said of a stored text in this version of the product. */
export interface TakenText {
  id: string;
  language: Language;
  text: ChangedText;
  /** Why what is stored is not said; null where it is. */
  fault: string | null;
}

/**
 * A stored text as this process says it: one that is wrong here (written for another version of the product, or not by us)
 * is left out, and the product's words hold. Null where there is no such text any more. Pure.
 */
export function takenText({ _id: key, value, earlier }: StoredText): TakenText | null {
  const at = key.lastIndexOf(':');
  const id = key.slice(0, at);
  const language = LANGUAGES.find((one) => one === key.slice(at + 1));
  const definition = knownText(id)?.definition;
  if (definition === undefined || language === undefined) return null;
  const fault = faultOf(value, (words) => textFault(definition, words));
  const before = earlier.flatMap(({ value: words }) => (typeof words === 'string' ? [words] : []));
  const said = fault === null ? value : null;
  return { id, language, text: { value: said, earlier: before }, fault };
}

function faultOf(value: unknown, judge: (words: string) => string | null): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? judge(value) : 'It is no text.';
}
