import type { Assignee } from './conversation';

/** Somebody who may have conversations. */
export interface Colleague extends Assignee {
  /** Gets new hand-overs just now. */
  available: boolean;
}

/** People of the shop who may have conversations. */
export interface Colleagues {
  /** By name. */
  items: Colleague[];
}
