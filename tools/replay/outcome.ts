import type { Spent } from '../eval/spent-on.ts';

/** What came of one turn: what the customer got to read, and what it took. No personal details are left in it. */
export interface Outcome {
  /** All a customer can read in each message, in order. */
  messages: string[];
  tools: string[];
  /** What our checks did, as `grounding withheld price`. */
  guards: string[];
  /** Why a person was asked to come. */
  handovers: string[];
  /** The language it is mostly written in; null where nothing tells. */
  language: string | null;
  /** `rules`, or the vendor of the model; null where nothing was said. */
  answeredBy: string | null;
  model: string | null;
  /** It was given up: the customer got a kind text. */
  gaveUp: boolean;
  spent: Spent;
}
