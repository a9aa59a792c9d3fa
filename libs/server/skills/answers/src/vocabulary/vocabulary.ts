/**
 * Shop words of one language: the word an English catalogue has for it, and how people write it. `vestid:o,os` stands
 * for "vestido" and "vestidos"; what stands before the colon is what all forms share, so a shop whose catalogue is in
 * that language is searched by it. A word without colon has one form.
 */
export type Vocabulary = Readonly<Record<string, string>>;

/** One written form: the English catalogue word, and what to look for in a catalogue of the word's own language. */
export interface ShopWord {
  form: string;
  own: string;
  english: string;
}

/** Every written form of a vocabulary. */
export function shopWords(vocabulary: Vocabulary): ShopWord[] {
  return Object.entries(vocabulary).flatMap(([english, written]) =>
    written
      .trim()
      .split(/\s+/)
      .flatMap((entry) => formsOf(entry).map((form) => ({ form, own: ownOf(entry), english }))),
  );
}

function formsOf(entry: string): string[] {
  const [stem = '', ends] = entry.split(':');
  return ends === undefined ? [stem] : ends.split(',').map((end) => stem + end);
}

function ownOf(entry: string): string {
  return entry.split(':')[0] ?? entry;
}
