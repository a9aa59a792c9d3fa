import type { Answerer } from '@feelori/contracts';

/** One question to a model. `ended` is how it ended: `final`, `tools` …, or what kind of failure it was. */
export interface ModelStep {
  provider: Answerer;
  model: string | null;
  /** Since the making began. */
  atMs: number;
  ms: number;
  ended: string;
  tokens: { in: number; out: number };
  /** What it cost at the price that was set then, in US dollars; null where none was. Absent in older records. */
  usd?: number | null;
}

export interface MadeCall {
  name: string;
  atMs: number;
  ms: number;
  ok: boolean;
}

/** What one of our checks did to an answer: what it looked at, what it did, and why, each in one stable word. */
export interface GuardAction {
  guard: string;
  did: string;
  why: string | null;
  atMs: number;
}

/** How an answer was made, without any words of it: names, counts and times alone. */
export interface Making {
  beganAt: Date;
  ms: number;
  steps: ModelStep[];
  calls: MadeCall[];
  guards: GuardAction[];
}

/**
 * The words that went into an answer, as those outside were given them: with placeholders for personal details. They leave
 * the record when a message of the turn is deleted or its customer is erased.
 */
export interface MakingWords {
  /** What a model was told of the messages now answered; empty when none was asked. */
  told: string[];
  /** How many earlier messages it was told of. */
  earlier: number;
  /** The arguments and results of the calls, in their order, as JSON that may be cut. */
  calls: { args: string; result: string }[];
  /** What a model wrote and did not go out as it stands. */
  withheld: string | null;
}
