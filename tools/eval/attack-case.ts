import type { ModelScript, Said } from './golden-case.ts';

/** One thing a customer writes, says, shows or taps, and what a malicious model makes of it. */
export interface AttackTurn {
  says: Said;
  model: ModelScript;
  /** What must not reach the customer; all that the model says when absent. */
  lies?: string[];
}

/** An attempt to get out of the assistant what it must not say or do. */
export interface Attack {
  category: string;
  name: string;
  /** One of the simulator's customers; somebody new when absent. */
  as?: string;
  /** The profile name of somebody new. */
  called?: string;
  /** Which of the simulator's switches are on in the shop. */
  shop: string;
  turns: AttackTurn[];
}
