import { Injectable } from '@nestjs/common';

/** One for each browser is enough; a browser that cannot share needs one for each tab. */
const MOST_PER_SESSION = 16;
/** Some browsers of one person. */
const MOST_PER_PERSON = 64;

interface Holder {
  /** The person's. */
  id: string;
  sessionId: string;
}

/** Counts the open streams of sessions and people in this process, so that one token cannot take all there is. */
@Injectable()
export class StreamPlaces {
  private readonly taken = new Map<string, number>();

  /** Takes a place; gives the function that frees it (once), or null when there are none left. */
  take({ id, sessionId }: Holder): (() => void) | null {
    const keys = [`session ${sessionId}`, `person ${id}`];
    const [bySession = 0, byPerson = 0] = keys.map((key) => this.taken.get(key) ?? 0);
    if (bySession >= MOST_PER_SESSION || byPerson >= MOST_PER_PERSON) return null;
    for (const key of keys) this.add(key, 1);
    let isFree = false;
    return () => {
      if (isFree) return;
      isFree = true;
      for (const key of keys) this.add(key, -1);
    };
  }

  private add(key: string, change: 1 | -1): void {
    const count = (this.taken.get(key) ?? 0) + change;
    if (count === 0) this.taken.delete(key);
    else this.taken.set(key, count);
  }
}
