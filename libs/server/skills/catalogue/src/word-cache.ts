/** Beyond so many texts none is remembered any more. */
const MOST = 20_000;

/** Remembers the words of texts that come again and again: types, tags, sizes and colours. */
export class WordCache {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly read: (text: string) => readonly string[]) {}

  of(text: string): readonly string[] {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const words = this.read(text);
    if (this.known.size < MOST) this.known.set(text, words);
    return words;
  }
}
