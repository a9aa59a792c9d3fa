import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { ConversationListQuery, type Assignee } from './conversation';

/** What a person of the shop says of an answer of the assistant. */
export const VERDICTS = ['up', 'down'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const RIGHT_ANSWER_MAX = 1_000;
export const MUST_HAVE_MAX = 10;
export const MUST_HAVE_LENGTH_MAX = 100;

/** Body of `PUT /api/v1/answers/:id/rating`. */
export class RatingRequest {
  @IsIn(VERDICTS)
  verdict!: Verdict;

  /** What should have been said, in words. */
  @IsOptional()
  @IsString()
  @MaxLength(RIGHT_ANSWER_MAX)
  right?: string;

  /** What a right answer holds in any case; the facts of `right` where nothing is named. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MUST_HAVE_MAX)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(MUST_HAVE_LENGTH_MAX, { each: true })
  mustHave?: string[];
}

/** Query of `GET /api/v1/answer-ratings`: the newest first. */
export class RatingsQuery extends ConversationListQuery {
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;
}

/** Query of `GET /api/v1/golden-conversations`. */
export class GoldenQuery {
  /**
   * One answer alone, corrected or with its conversation as it was; all that have a right answer otherwise, the newest
   * 100.
   */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  answer?: string;
}

export interface AnswerRating {
  answerId: string;
  conversationId: string;
  verdict: Verdict;
  /** Empty where nobody said what would have been right. */
  right: string;
  mustHave: string[];
  by: Assignee;
  at: string;
  /** What the assistant said; empty once nobody knows any more. */
  answered: string;
}

/** The rating of one answer; null where nobody rated it. */
export interface RatingOfAnswer {
  rating: AnswerRating | null;
}

export interface RatingPage {
  items: AnswerRating[];
  /** Cursor for the next page; null at the end. */
  next: string | null;
}
