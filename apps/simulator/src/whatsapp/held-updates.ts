import type { Random } from '../random';
import type { Update } from './webhook-batch';

/** Which updates are held back; `all` takes every webhook. */
export type HeldKind = 'statuses' | 'messages' | 'all';

/** In which order held updates leave. */
export type ReleaseOrder = 'kept' | 'reversed' | 'shuffled';

/** Updates kept back until they are released, so that a test decides what travels together and in which order. */
export class HeldUpdates {
  private kind: HeldKind | null = null;
  private kept: Update[] = [];

  /** How many are held. */
  get count(): number {
    return this.kept.length;
  }

  /** Begins to hold updates of this kind. */
  hold(kind: HeldKind): void {
    this.kind = kind;
  }

  /** Keeps the update when its kind is held; false = it may leave. */
  keep(update: Update): boolean {
    if (this.kind === null) return false;
    if (this.kind !== 'all' && update.value[this.kind] === undefined) return false;
    this.kept.push(update);
    return true;
  }

  /** Ends holding and gives back what was held, in batches of at most so many. */
  release(size: number, order: ReleaseOrder, random: Random): Update[][] {
    const updates = ordered(this.kept, order, random);
    this.reset();
    const batches: Update[][] = [];
    for (let at = 0; at < updates.length; at += size) batches.push(updates.slice(at, at + size));
    return batches;
  }

  /** Forgets what is held and holds no more. */
  reset(): void {
    this.kind = null;
    this.kept = [];
  }
}

function ordered(updates: readonly Update[], order: ReleaseOrder, random: Random): Update[] {
  switch (order) {
    case 'kept':
      return [...updates];
    case 'reversed':
      return [...updates].reverse();
    case 'shuffled':
      return updates
        .map((update) => ({ update, place: random.next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ update }) => update);
  }
}
