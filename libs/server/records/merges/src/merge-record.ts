/**
 * `asked`: nothing is merged yet · `joined`: they are one person, and what follows from it is under way · `merged` · `refused`:
 * one of the two had changed meanwhile, and nothing is merged · `undoing` · `parted`: they are two again, and what follows
 * from it is under way · `undone`.
 */
export type MergeState = 'asked' | 'joined' | 'merged' | 'refused' | 'undoing' | 'parted' | 'undone';

/** Two customers whom a person of the shop made one (collection `merges`). It holds ids of our own, nothing of the person. */
export interface MergeRecord {
  _id: string;
  /** The customer who is found under the other from then on. */
  from: string;
  into: string;
  /** User id of who asked for it. */
  by: string;
  /** Also names the joining of the two. */
  askedAt: Date;
  state: MergeState;
  /** When to go on where whoever began it did not; null when there is nothing to go on with. */
  nextAt: Date | null;
}
