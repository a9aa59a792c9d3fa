import type { Language } from '@feelori/contracts';

/** What people made of a text in one language; `value` null where the product's holds again. */
export interface ChangedText {
  value: string | null;
  /** What it said before. */
  earlier: readonly string[];
}

const changed = new Map<string, ChangedText>();

/**
 * The texts as they are now, in this process: what people changed, over what the product says. Held once for the process and
 * not handed through, since each sentence is made by plain functions deep in a turn; whoever follows the records puts what
 * changed. Asking costs a look into a map.
 */
export const currentTexts = {
  put(id: string, language: Language, text: ChangedText): void {
    changed.set(keyOf(id, language), text);
  },

  /** What a person made of it; null where it is the product's. */
  changed(id: string, language: Language): string | null {
    return changed.get(keyOf(id, language))?.value ?? null;
  },

  /** All that people made of it, then and now. */
  everChanged(id: string, language: Language): readonly string[] {
    const text = changed.get(keyOf(id, language));
    if (text === undefined) return [];
    return text.value === null ? text.earlier : [text.value, ...text.earlier];
  },
};

function keyOf(id: string, language: Language): string {
  return `${id}:${language}`;
}
