import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { type Language, LANGUAGES } from './languages';
import { PLAIN_NAME } from './plain-name';

/** So many articles a shop has, and as much one says, in UTF-16 units. */
export const ARTICLES_MAX = 500;
export const ARTICLE_TITLE_MAX = 120;
export const ARTICLE_TEXT_MAX = 40_000;
export const ARTICLE_LINK_MAX = 500;
/** Earlier versions of an article that are kept. */
export const ARTICLE_VERSIONS_KEPT = 20;
export const QUESTION_MAX = 500;
/** Neither half an emoji nor control characters other than line ends and tabs. */
const PLAIN = /^[^\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u;
const HTTPS = /^(?:https?:\/\/[^\s<>"]+)?$/u;

/** An article of the shop, as lists show it. */
export interface ArticleRow {
  id: string;
  title: string;
  /** Empty, or where customers read it. */
  link: string;
  language: Language;
  words: number;
  /** Grows with every change. */
  version: number;
  /** ISO 8601 */
  changedAt: string;
  changedBy: string;
  /** It answers nobody any more and can be brought back. */
  removed: boolean;
}

export interface Article extends ArticleRow {
  /** Markdown */
  text: string;
  /** Sentences that give the assistant orders, which it is not told. */
  leftOut: string[];
}

export interface ArticleList {
  /** By title. */
  items: ArticleRow[];
  /** Removed ones, the last first. */
  removed: ArticleRow[];
  /** Where links may lead: the shop's own hosts. */
  hosts: string[];
}

/** What an article was. */
export interface ArticleVersion {
  version: number;
  title: string;
  text: string;
  link: string;
  language: Language;
  /** ISO 8601 */
  changedAt: string;
  changedBy: string;
}

export interface ArticleVersions {
  /** The newest first; the first is the one that holds. */
  items: ArticleVersion[];
}

/** Body of `POST /api/v1/articles`. */
export class ArticleRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(ARTICLE_TITLE_MAX)
  @Matches(/\S/, { message: 'title holds nothing but spaces' })
  @Matches(PLAIN_NAME, { message: 'title holds what nobody can read' })
  title!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(ARTICLE_TEXT_MAX)
  @Matches(/\S/, { message: 'text holds nothing but spaces' })
  @Matches(PLAIN, { message: 'text holds what nobody can read' })
  text!: string;

  @IsString()
  @MaxLength(ARTICLE_LINK_MAX)
  @Matches(PLAIN, { message: 'link holds what nobody can read' })
  @Matches(HTTPS, { message: 'link is an address that begins with https://' })
  link!: string;

  @IsIn(LANGUAGES)
  language!: Language;

  /** The unanswered question it is written for. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(PLAIN, { message: 'answers holds what nobody can read' })
  answers?: string;
}

/** Body of `PUT /api/v1/articles/:id`. */
export class ArticleChange extends ArticleRequest {
  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

/** Body of `POST /api/v1/articles/:id/undo`. */
export class ArticleUndo {
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  toVersion!: number;

  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

/** Body of `POST /api/v1/knowledge/ask`. */
export class KnowledgeQuestion {
  @IsString()
  @MinLength(1)
  @MaxLength(QUESTION_MAX)
  @Matches(/\S/, { message: 'question holds nothing but spaces' })
  @Matches(PLAIN, { message: 'question holds what nobody can read' })
  question!: string;
}

/** By words it shares with the question, by what it means, or both ways. */
export type FoundBy = 'words' | 'meaning' | 'both';

/** A piece of an article or policy that was found for a question. */
export interface FoundPassage {
  /** The article's id; null for one of the shop's own policies. */
  articleId: string | null;
  title: string;
  heading: string;
  text: string;
  link: string;
  foundBy: FoundBy;
  /** Near enough to be quoted where no model is asked. */
  sure: boolean;
}

/** What the assistant finds for a question, and what it would say now. */
export interface KnowledgeAnswer {
  passages: FoundPassage[];
  /** What it would say, one text a message. */
  says: string[];
  /** A model's name, or `rules`. */
  answeredBy: string;
  /** It would say that it does not know. */
  unanswered: boolean;
}

/** Questions that customers asked and nobody had written an answer to; alike ones are one. */
export interface UnansweredQuestion {
  id: string;
  /** The newest of them, without personal details. */
  question: string;
  language: Language;
  count: number;
  /** ISO 8601 */
  firstAt: string;
  lastAt: string;
  /** Other wordings, the newest first. */
  others: string[];
  /** Where it was asked, the newest first. */
  conversationIds: string[];
  state: QuestionState;
  /** The article that was written for it. */
  articleId: string | null;
}

/** `written`: there is an article by now; `dismissed`: nobody will write one. */
export const QUESTION_STATES = ['open', 'written', 'dismissed'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export interface UnansweredList {
  /** What was asked most often first; those that are open. */
  items: UnansweredQuestion[];
  /** What is settled, the last first. */
  settled: UnansweredQuestion[];
}

/** Body of `POST /api/v1/unanswered-questions/:id/settle`. */
export class SettleRequest {
  @IsIn(QUESTION_STATES)
  state!: QuestionState;
}

/** As long as a file that is imported may be. */
export const IMPORT_MAX_BYTES = 10 * 1_048_576;

/** What was read from a file or a page, for a person to look at and publish; nothing is kept by reading it. */
export interface ImportedText {
  title: string;
  /** Markdown, cut to what an article may hold. */
  text: string;
  /** The page it was read from; empty for a file. */
  link: string;
  language: Language;
  /** Characters behind the end that were left out. */
  leftOut: number;
}

/** Query of `POST /api/v1/knowledge/files`; the body is the file. */
export class ImportQuery {
  @IsString()
  @MinLength(1)
  @MaxLength(240)
  @Matches(PLAIN, { message: 'name holds what nobody can read' })
  name!: string;
}

/** Body of `POST /api/v1/knowledge/pages`. */
export class PageImport {
  @IsString()
  @MinLength(1)
  @MaxLength(ARTICLE_LINK_MAX)
  @Matches(PLAIN, { message: 'url holds what nobody can read' })
  url!: string;
}
