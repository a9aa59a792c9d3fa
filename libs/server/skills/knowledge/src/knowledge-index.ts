import { Injectable } from '@nestjs/common';
import MiniSearch, { type SearchResult } from 'minisearch';
import { fitOf } from './fit-of';
import { foundBy } from './found-by';
import { knowledgeWords } from './knowledge-words';
import type { KnownArticle, Passage } from './known-article';
import { passagesOf, type Piece } from './passages-of';

interface Row {
  id: string;
  title: string;
  heading: string;
  text: string;
}

interface Entry {
  article: KnownArticle;
  titleWords: readonly string[];
  pieces: readonly Piece[];
  leftOut: readonly string[];
}

/** What was asked, and how a piece was found for it: by which of its words, and whether it is near in meaning. */
interface Asked {
  words: readonly string[];
  result: SearchResult | undefined;
  isNear: boolean;
}

const SHORTEST_MISSPELLED = 5;
/** A question that is longer tells a story. */
const MOST_WORDS = 24;
const NOTHING: readonly string[] = [];

/** What the shop has written as this process knows it, and where each word stands. */
@Injectable()
export class KnowledgeIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly search = new MiniSearch<Row>({
    fields: ['title', 'heading', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });

  private changed = 0;

  /** Another number after each change: whoever looked at all pieces knows by it whether they are the same still. */
  get changes(): number {
    return this.changed;
  }

  get size(): number {
    return this.entries.size;
  }

  version(id: string): number | string | null {
    return this.entries.get(id)?.article.version ?? null;
  }

  ids(): string[] {
    return [...this.entries.keys()];
  }

  /** What of the article is not told to the assistant. */
  leftOut(id: string): readonly string[] {
    return this.entries.get(id)?.leftOut ?? NOTHING;
  }

  /** Takes an article in, in the place of what was known of it. */
  put(article: KnownArticle): void {
    this.remove(article.id);
    this.changed += 1;
    const { pieces, leftOut } = passagesOf(article.text);
    const title = knowledgeWords(article.title);
    this.entries.set(article.id, { article, titleWords: title, pieces, leftOut });
    for (const [at, { heading, text }] of pieces.entries()) {
      this.search.add({
        id: `${article.id}|${at}`,
        title: title.join(' '),
        heading: knowledgeWords(heading).join(' '),
        text: knowledgeWords(text).join(' '),
      });
    }
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.changed += 1;
    this.entries.delete(id);
    for (const at of entry.pieces.keys()) this.search.discard(`${id}|${at}`);
  }

  /** All pieces, by the id they are found under. */
  *pieces(): IterableIterator<{ id: string; title: string; piece: Piece }> {
    for (const [id, { article, pieces }] of this.entries) {
      for (const [at, piece] of pieces.entries()) yield { id: `${id}|${at}`, title: article.title, piece };
    }
  }

  /** Pieces that have some of these words, each of the question's once, the best first (BM25). */
  byWords(words: readonly string[]): SearchResult[] {
    if (words.length === 0) return [];
    return this.search.search(
      { queries: words.slice(0, MOST_WORDS), combineWith: 'OR' },
      {
        boost: { title: 4, heading: 2, text: 1 },
        prefix: (term) => term.length >= SHORTEST_MISSPELLED && !/^\d+$/.test(term),
        fuzzy: (term) => (term.length >= SHORTEST_MISSPELLED && !/\d/.test(term) ? 0.2 : false),
        maxFuzzy: 2,
      },
    );
  }

  /** The piece of that id as an answer to a question; null when it is known no longer, or hardly has to do with it. */
  passage(id: string, { words, result, isNear }: Asked): Passage | null {
    const bar = id.lastIndexOf('|');
    const entry = this.entries.get(id.slice(0, bar));
    const piece = entry?.pieces[Number(id.slice(bar + 1))];
    if (entry === undefined || piece === undefined) return null;
    const { article, titleWords } = entry;
    const fit = fitOf(words, titleWords, result);
    const way = foundBy(fit, isNear);
    if (way === null) return null;
    return {
      articleId: article.id.startsWith('policy:') ? null : article.id,
      title: article.title,
      heading: piece.heading === article.title ? '' : piece.heading,
      text: piece.text,
      link: article.link,
      language: article.language,
      foundBy: way,
      ...fit,
    };
  }
}
