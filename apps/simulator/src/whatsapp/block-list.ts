import { graphError, type GraphError } from './graph-error';

const MOST_BLOCKED = 64_000;

/** What became of one user of a block request. */
export interface BlockOutcome {
  input: string;
  waId: string;
  error: GraphError | null;
}

/** Users the business has blocked: they cannot reach it, and it cannot send to them (docs/whatsapp.md §3). */
export class BlockList {
  private readonly blocked = new Set<string>();

  /** `wroteLately` says whether a customer wrote in the last 24 hours: only those can be blocked. */
  constructor(private readonly wroteLately: (waId: string) => boolean) {}

  /** Blocks a user, unless the list is full or the user has not written lately. */
  add(input: string, waId: string): BlockOutcome {
    const error = this.refusal(waId);
    if (!error) this.blocked.add(waId);
    return { input, waId, error };
  }

  /** Lets a user through again. */
  remove(input: string, waId: string): BlockOutcome {
    this.blocked.delete(waId);
    return { input, waId, error: null };
  }

  /** True for a blocked user. */
  has(waId: string): boolean {
    return this.blocked.has(waId);
  }

  /** All blocked users. */
  list(): string[] {
    return [...this.blocked];
  }

  /** Forgets all. */
  reset(): void {
    this.blocked.clear();
  }

  private refusal(waId: string): GraphError | null {
    if (this.blocked.size >= MOST_BLOCKED) return graphError(139100, 'The block list is full.');
    if (this.wroteLately(waId)) return null;
    return graphError(131047, 'Users can only be blocked within 24 hours of their last message.');
  }
}
