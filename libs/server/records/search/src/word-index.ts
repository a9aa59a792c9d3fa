import type { Model } from 'mongoose';
import type { SearchText } from './search-text';

/** Words that the beginning of a word may stand for; fewer for one or two letters, which say little. */
const MOST_ENDINGS = 8;
const MOST_ENDINGS_OF_LITTLE = 4;
/** Keys of the index in one step: a word that few texts have is passed with others at once. */
const STEP = 32;
const WORD = { hint: 'word', returnKey: true } as const;

/** Words of which a text has to have one. */
export type Choices = readonly string[];

/** Questions that the keys of the index answer; no row is read for them. */
export class WordIndex {
  constructor(private readonly model: Model<SearchText>) {}

  /** The word, and those that begin with it: along the index, from each to the next. */
  async endings(word: string): Promise<string[]> {
    const most = word.length < 3 ? MOST_ENDINGS_OF_LITTLE : MOST_ENDINGS;
    // Most words are typed whole: that one is asked for beside the first step along the others.
    const [[whole], first] = await Promise.all([this.keys({ words: word }, 1), this.behind(word, word)]);
    const found = whole === undefined ? [] : [word];
    for (let keys = first; ; keys = await this.behind(word, found.at(-1) ?? word)) {
      for (const { words } of keys) if (found.at(-1) !== words) found.push(words);
      if (keys.length < STEP || found.length >= most) return found.slice(0, most);
    }
  }

  /** One step along the words with this beginning, from behind `after` on. */
  private behind(beginning: string, after: string): Promise<{ words: string }[]> {
    return this.keys({ words: { $elemMatch: { $gt: after, $lt: `${beginning}\uffff` } } }, STEP);
  }

  /** When the `n`th newest text with one of these words was said, of those before `until`; null where there are fewer. */
  async nth(choices: Choices, n: number, until: Date | null = null): Promise<Date | null> {
    const filter = { words: { $in: [...choices] }, ...(until && { at: { $lt: until } }) };
    const [key] = await this.model.collection
      .find(filter, { ...WORD, limit: 1, skip: n - 1, sort: { at: -1 } })
      .toArray();
    return key?.at ?? null;
  }

  private async keys(range: object, limit: number): Promise<{ words: string }[]> {
    const keys = await this.model.collection.find(range, { ...WORD, limit }).toArray();
    return keys as unknown as { words: string }[];
  }
}
