import type { LiveEvent } from '@feelori/contracts';

/** An event with the number a console resumes from. */
export interface NumberedEvent {
  id: number;
  event: LiveEvent;
}

/** The last events of this process, so that a console that lost its connection gets what it missed. */
export class EventBuffer {
  private readonly events: NumberedEvent[] = [];
  private lastId: number;

  /** `firstId` differs between processes, so that a foreign id is recognised as unknown. */
  constructor(
    private readonly size: number,
    firstId: number,
  ) {
    this.lastId = firstId;
  }

  add(event: LiveEvent): NumberedEvent {
    this.lastId += 1;
    const numbered = { id: this.lastId, event };
    this.events.push(numbered);
    if (this.events.length > this.size) this.events.shift();
    return numbered;
  }

  /** Events are missing from here: whoever resumes from before must load afresh. */
  forget(): void {
    this.events.length = 0;
    this.lastId += 1;
  }

  /** What came after `id`; null when that is no longer (or not) known and the console must load afresh. */
  since(id: number): NumberedEvent[] | null {
    if (id === this.lastId) return [];
    const first = this.events[0];
    if (first === undefined || id < first.id - 1 || id > this.lastId) return null;
    return this.events.filter((numbered) => numbered.id > id);
  }
}
