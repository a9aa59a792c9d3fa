import type { InboxCounts } from '@feelori/contracts';
import { allDone, Batcher } from '@feelori/platform/batch';
import { withDeadline } from '@feelori/platform/resilience';
import { messageOf } from './event-messages';
import type { LiveListener } from './live-listener';

/** Counts what the views of a person hold; asked for many people at once. */
export type CountSource = (personId: string) => Promise<InboxCounts>;

const TELL_EVERY_MS = 1_000;
const COUNT_MS = 1_000;

/**
 * Tells everybody what their views hold after something changed, at most once a second: nobody has to ask, and what was
 * told last was counted after the last change.
 */
export class ToldCounts {
  private source: CountSource | null = null;
  private readonly changes = new Batcher<null, void>({
    slots: 1,
    size: Infinity,
    restMs: TELL_EVERY_MS,
    start: 'after-burst',
    run: async (changes) => {
      await this.tell();
      return allDone(changes.map(() => undefined));
    },
  });

  constructor(private readonly listeners: ReadonlySet<LiveListener>) {}

  showCounts(source: CountSource): void {
    this.source = source;
  }

  /** Something may be counted otherwise now, or somebody came who knows no counts yet. */
  changed(): void {
    if (this.source !== null && this.listeners.size > 0) void this.changes.add(null);
  }

  private async tell(): Promise<void> {
    const people = [...new Set([...this.listeners].map(({ personId }) => personId))];
    try {
      const counted = await withDeadline(this.count(people), COUNT_MS, 'counts of live events');
      for (const listener of this.listeners) {
        // Who came while we counted is told the next time.
        const message = counted.get(listener.personId);
        if (message !== undefined) listener.hear(message);
      }
    } catch {
      // Until the database answers again.
      this.changed();
    }
  }

  private async count(people: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const { source } = this;
    if (source === null) return new Map();
    const told = people.map(async (id) => {
      const message = messageOf({ type: 'counts.changed', counts: await source(id) });
      return [id, Buffer.from(message)] as const;
    });
    return new Map(await Promise.all(told));
  }
}
