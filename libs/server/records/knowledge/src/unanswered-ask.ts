import type { Language } from '@feelori/contracts';

/** A question of one turn that nobody had written an answer to (collection `unanswered_asks`). */
export interface UnansweredAsk {
  /** The turn it was asked in: `<conversationId>#<n>`. */
  _id: string;
  /** Alike questions share it. */
  group: string;
  /** The words it is compared by, each once. */
  words: string[];
  /** As it was asked, without personal details. */
  question: string;
  language: Language;
  at: Date;
  expiresAt: Date;
}

/** That a group of questions is settled (collection `settled_questions`). */
export interface SettledQuestion {
  /** The group. */
  _id: string;
  state: 'open' | 'written' | 'dismissed';
  articleId: string | null;
  at: Date;
}
