import type { Assignee } from './conversation';

/** People of the shop who may have conversations. */
export interface Colleagues {
  /** By name. */
  items: Assignee[];
}
