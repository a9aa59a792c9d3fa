import type { Verdict } from '@feelori/contracts';

/** What a person of the shop said of an answer (collection `answer_ratings`); the last word on an answer counts. */
export interface StoredRating {
  /** The answer's outbox entry. */
  _id: string;
  conversationId: string;
  verdict: Verdict;
  /** What should have been said, in words; empty where nobody said. */
  right: string;
  mustHave: string[];
  /** User id. */
  by: string;
  at: Date;
}
