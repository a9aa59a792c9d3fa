import type { FoundBy, Language } from '@feelori/contracts';

/** Something the shop has written, as it is searched: an article, or one of its own policies. */
export interface KnownArticle {
  /** The article's id, or `policy:` and its topic. */
  id: string;
  version: number | string;
  title: string;
  /** Markdown, or lines. */
  text: string;
  /** Empty where customers cannot read it. */
  link: string;
  /** Null where nobody said. */
  language: Language | null;
}

/** What was found for one question; no passages where nobody has written about it. */
export interface KnowledgeFound {
  passages: readonly Passage[];
  /** False while the shop could not be reached yet: then nobody knows whether it has written about it. */
  isKnown: boolean;
}

/** A piece of it that was found for a question. */
export interface Passage {
  /** Null for one of the shop's own policies. */
  articleId: string | null;
  title: string;
  heading: string;
  text: string;
  link: string;
  language: Language | null;
  /** How much of what is asked it speaks of, 0 to 1. */
  coverage: number;
  /** The question names what the article is called. */
  exact: boolean;
  foundBy: FoundBy;
  /** Near enough to be told without a model that reads it first. */
  sure: boolean;
}
