import type { CatalogueProduct } from '@feelori/edges/shopify';
import MiniSearch, { type Query } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { type CatalogueEntry, entryOf } from './catalogue-entry';
import { indexedWords, skuWords, type SoughtWord, soughtWords } from './catalogue-words';
import { nearRoots } from './near-words';
import { type TypeWords, typeWords } from './type-words';
import { withHeads } from './with-heads';
import { WordCache } from './word-cache';

/** Where words stand: in what a product is called by, or in the text about it too. */
export type Fields = 'names' | 'all';
/** How words of the index answer a word: as itself, as a longer word, or as one spelled almost so. */
export type Likeness = 'same' | 'begins' | 'almost';

const NAMES = ['title', 'type', 'tags', 'options', 'vendor', 'sku'];
const FIELDS: Record<Fields, string[]> = { names: NAMES, all: [...NAMES, 'description'] };
const BOOST = { title: 5, sku: 5, type: 4, tags: 2, options: 2, vendor: 2, description: 0.3 };
/** In a shorter word another letter makes another word: "boats" are no boots. */
const SHORTEST_MISSPELLED = 5;
const LONG = 9;
/** A shop has hundreds; beyond these none is remembered any more. */
const MOST_TYPES = 5_000;
/** Of more products than these no part of a SKU tells which one is meant. */
const MOST_NEAR = 50;

type Row = Record<(typeof NAMES)[number] | 'id' | 'description', string>;

/** The products in memory, and where each word stands. */
export class ProductIndex {
  private readonly entries = new Map<string, CatalogueEntry>();
  private readonly words = new WordCache(indexedWords);
  private readonly search = new MiniSearch<Row>({
    fields: FIELDS.all,
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  /**
   * Words of the index, by where they stand. One whose products are all gone stays until the index is cleared: that costs
   * a look in vain, and finds nothing.
   */
  private readonly terms = { names: new SearchableMap<true>(), all: new Set<string>() };
  private readonly types = new Map<string, TypeWords>();
  private kinds: Set<string> | null = null;
  private sold: ReadonlyMap<string, number> = new Map();

  get size(): number {
    return this.entries.size;
  }

  get(id: string): CatalogueEntry | undefined {
    return this.entries.get(id);
  }

  ids(): IterableIterator<string> {
    return this.entries.keys();
  }

  all(): IterableIterator<CatalogueEntry> {
    return this.entries.values();
  }

  /** How many pieces were sold of late, by product; empty where nobody knows. */
  setSold(sold: ReadonlyMap<string, number>): void {
    this.sold = sold;
  }

  /** Whether it is known what sells. */
  get knowsSold(): boolean {
    return this.sold.size > 0;
  }

  soldOf(id: string): number {
    return this.sold.get(id) ?? 0;
  }

  /** Adds a product, or takes it instead of what was known of it. False when nothing of it changed. */
  put(product: CatalogueProduct): boolean {
    const packed = JSON.stringify(product);
    const { id } = product.product;
    if (this.entries.get(id)?.packed === packed) return false;
    this.remove(id);
    this.entries.set(id, entryOf(product, packed));
    const row = this.rowOf(product);
    this.search.add(row);
    this.noteTerms(row);
    this.kinds = null;
    return true;
  }

  remove(id: string): void {
    if (!this.entries.delete(id)) return;
    this.search.discard(id);
    this.kinds = null;
  }

  clear(): void {
    this.entries.clear();
    this.search.removeAll();
    this.terms.names.clear();
    this.terms.all.clear();
    this.kinds = null;
  }

  /** Products with all of these words, best first; with `least`, those with so many of them. */
  find(words: readonly SoughtWord[], fields: Fields, likeness: Likeness): CatalogueEntry[] {
    // A word that nothing answers leaves nothing; the others, which may be in every product, need not be weighed.
    if (!words.every((word) => this.mayAnswer(word, fields, likeness))) return [];
    const queries = words.map((word) => this.queryOf(word, fields, likeness));
    const initials = new Set(
      likeness === 'almost'
        ? words.flatMap((word) => [word.root, ...this.near(word)].map(([first]) => first))
        : [],
    );
    const found = this.search.search(
      { combineWith: 'AND', queries },
      {
        fields: FIELDS[fields],
        boost: BOOST,
        ...(likeness === 'almost'
          ? { filter: ({ terms }) => terms.every((term) => initials.has(term[0])) }
          : {}),
      },
    );
    return found.flatMap(({ id }) => this.entries.get(String(id)) ?? []);
  }

  /** Products with a SKU that is this word, or begins with it where none is; the parts of a SKU are one word together. */
  nearSku(joined: string): CatalogueEntry[] {
    const { names } = this.terms;
    const whole = names.has(joined);
    if (!whole && names.atPrefix(joined).keys().next().done === true) return [];
    const found = this.search.search(joined, { fields: ['sku'], prefix: !whole });
    return found.slice(0, MOST_NEAR).flatMap(({ id }) => this.entries.get(String(id)) ?? []);
  }

  /** Whether a word stands anywhere among these. */
  has({ root }: SoughtWord, fields: Fields): boolean {
    return this.terms[fields].has(root);
  }

  /** Whether any product is called by this word. */
  knows({ root }: SoughtWord): boolean {
    return this.terms.names.has(root);
  }

  /** Of these words those that products are called by. */
  known(words: readonly string[]): string[] {
    return words.filter((word) => {
      const sought = soughtWords([word]);
      return sought.length > 0 && sought.every((one) => this.knows(one));
    });
  }

  /** Whether the word says what a thing is, as its type does: "dress" does, "red" does not. */
  isKind({ root }: SoughtWord): boolean {
    this.kinds ??= this.allKinds();
    return this.kinds.has(root);
  }

  /** What a type says of a product; each is read once. */
  typeWords(type: string): TypeWords {
    const known = this.types.get(type) ?? typeWords(type);
    if (this.types.size < MOST_TYPES) this.types.set(type, known);
    return known;
  }

  private mayAnswer(word: SoughtWord, fields: Fields, likeness: Likeness): boolean {
    const { names } = this.terms;
    if (this.terms[fields].has(word.root)) return true;
    if (likeness === 'same') return false;
    if (likeness === 'almost' && (misspelled(word) > 0 || this.near(word).length > 0)) return true;
    return isPrefix(word) ? names.atPrefix(word.begin).keys().next().done !== true : names.has(word.begin);
  }

  private noteTerms(row: Row): void {
    for (const [field, text] of Object.entries(row)) {
      if (field === 'id') continue;
      for (const term of text.split(' ')) {
        if (term === '') continue;
        this.terms.all.add(term);
        if (field !== 'description' && !this.terms.names.has(term)) this.terms.names.set(term, true);
      }
    }
  }

  /** Words of the index that are meant by one that is not written right. */
  private near({ begin }: SoughtWord): string[] {
    return nearRoots(begin).filter((root) => this.terms.names.has(root));
  }

  private queryOf(word: SoughtWord, fields: Fields, likeness: Likeness): Query {
    if (likeness === 'same') return word.root;
    const longer: Query = { queries: [word.begin], prefix: isPrefix(word) };
    const queries: Query[] = [word.root, longer];
    if (likeness === 'almost' && !this.terms[fields].has(word.root)) {
      queries.push(...this.near(word), { queries: [word.root], fuzzy: misspelled(word) });
    }
    return { combineWith: 'OR', queries };
  }

  private rowOf({ product, vendor, tags, skus }: CatalogueProduct): Row {
    const text = (...parts: string[]): string => parts.flatMap((part) => this.words.of(part)).join(' ');
    const kinds = [product.productType, ...tags].flatMap((part) => this.words.of(part));
    const values = product.options.flatMap(({ values: all }) => all);
    return {
      id: product.id,
      title: [...withHeads(indexedWords(product.title), kinds), ...modelsIn(product.title)].join(' '),
      type: text(product.productType),
      tags: text(...tags),
      options: [...new Set(values.flatMap((value) => this.words.of(value)))].join(' '),
      vendor: text(vendor),
      sku: [...new Set(skus.flatMap(skuWords))].join(' '),
      description: indexedWords(product.description).join(' '),
    };
  }

  private allKinds(): Set<string> {
    const types = new Set([...this.entries.values()].map(({ type }) => type));
    return new Set([...types].flatMap(indexedWords));
  }
}

/** A number of a model as one word, as people write it: "wh1000xm6" is a WH-1000XM6. */
function modelsIn(title: string): string[] {
  const parted = title.split(/\s/).filter((word) => word.includes('-') && /\p{N}/u.test(word));
  return parted.flatMap((word) => skuWords(word).slice(0, 1));
}

/** Whether longer words answer it too: two letters begin too many, and a number that begins with another is another. */
function isPrefix({ begin }: SoughtWord): boolean {
  return begin.length > 2 && !/^\d+$/.test(begin);
}

/** How many letters may differ; "ipone" has five, though its root has four. */
function misspelled({ begin }: SoughtWord): number {
  if (begin.length < SHORTEST_MISSPELLED || /\d/.test(begin)) return 0;
  return begin.length < LONG ? 1 : 2;
}
