import type { EntryOrigin } from './reply';

/** The stations of a message, in the order they come. */
export const WAY_STAGES = [
  'received',
  'stored',
  'customer',
  'turn',
  'model',
  'tool',
  'guard',
  'decision',
  'outbox',
  'send',
  'status',
] as const;
export type WayStage = (typeof WAY_STAGES)[number];

/** One thing that is known of a station; `exact` is shown as it is written: ids, arguments, results. */
export interface WayFact {
  label: string;
  value: string;
  exact?: boolean;
}

/** One station of a message, in plain words. */
export interface WayStep {
  stage: WayStage;
  title: string;
  /** ISO 8601; null where nobody wrote down when. */
  at: string | null;
  /** How long it took; null where that is not known, or it takes no time. */
  ms: number | null;
  facts: WayFact[];
}

/** A stretch between two stations in which a person would ask what happened. */
export interface WayGap {
  /** The station it comes before, by its place among the steps; as many as there are steps stands for the end. */
  before: number;
  ms: number | null;
  /** Why, in a plain sentence. */
  why: string;
}

/** The whole way of one message: of the customer, of the assistant, of a person, or nobody's answer to it. */
export interface MessageWay {
  /** The message's id in its thread. */
  id: string;
  conversationId: string;
  from: 'customer' | EntryOrigin;
  at: string;
  /** What it says, in words; empty once that is deleted. */
  said: string;
  customer: { id: string; name: string; phone: string | null };
  /** Why this was said (or nothing was), and from which facts, in plain sentences. */
  explanation: string[];
  steps: WayStep[];
  gaps: WayGap[];
  /** From the customer's message to the first word that went out; null where there are not both. */
  totalMs: number | null;
  /** What the tools and models were told and told back is shown to this person. */
  details: boolean;
  /** The answer's outbox entry, where the assistant made it: people may say whether it was right. */
  answerId: string | null;
}
