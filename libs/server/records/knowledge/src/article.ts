import type { Language } from '@feelori/contracts';

/** What an article says, in one version of it. */
export interface ArticleWords {
  title: string;
  /** Markdown */
  text: string;
  /** Empty where customers cannot read it anywhere. */
  link: string;
  language: Language;
}

/** One version of an article, and who wrote it. */
export interface StoredArticleVersion extends ArticleWords {
  version: number;
  /** The person's name. */
  by: string;
  at: Date;
}

/** An article of the shop (collection `articles`), with its last earlier versions, oldest first. */
export interface StoredArticle extends StoredArticleVersion {
  _id: string;
  removed: boolean;
  earlier: StoredArticleVersion[];
}

/** As lists show it. */
export type StoredArticleHead = Omit<StoredArticle, 'earlier'>;
