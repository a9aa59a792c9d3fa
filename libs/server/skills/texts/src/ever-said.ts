import { LANGUAGES } from '@feelori/contracts';
import { currentTexts } from './current-texts';
import type { EditableTexts } from './editable-texts';
import { areaOf, knownText } from './text-areas';
import type { TextName } from './text-name';

/** All wordings of a text that customers may have read: the product's, people's, and those before, in every language. */
export function everSaid<Words extends object>(table: EditableTexts<Words>, name: TextName<Words>): string[] {
  const id = `${areaOf(table)}-${name}`;
  return LANGUAGES.flatMap((language) => [
    knownText(id)?.starts.get(language) ?? [],
    currentTexts.everChanged(id, language),
  ]).flat();
}
