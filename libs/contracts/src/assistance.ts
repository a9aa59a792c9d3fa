import type { Answerer } from './reply';

/** What the assistant would answer to what the customer wrote last. Nothing of it is sent, and nothing changes by asking. */
export interface Suggestion {
  /** Null where there is none to give. */
  text: string | null;
  /** Who made it: a model, or the rules; null where there is none. */
  by: Answerer | null;
  model: string | null;
  /** Why there is none, in a plain sentence; null where there is one. */
  why: string | null;
}

/** What a thread is about, in a few lines. */
export interface ThreadSummary {
  lines: string[];
  /** `extract`: lines of the thread itself, chosen without a model. */
  by: 'gemini' | 'openai' | 'extract';
  model: string | null;
  /** How many messages it is made of, the newest ones. */
  messages: number;
}
