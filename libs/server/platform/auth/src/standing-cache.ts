import { LRUCache } from 'lru-cache';
import type { SessionSource, SessionStanding } from './session-standing';

/** So long what is known of a session is believed without asking; what ends a session holds everywhere within it. */
const FRESH_MS = 2_500;
/** So long the last known is believed while the records cannot be asked. */
const KEPT_MS = 10 * 60_000;
const MOST_SESSIONS = 10_000;

interface Known {
  standing: SessionStanding | null;
  /** When it was asked for: what happened since is not in it. */
  askedAt: number;
  /** The number of the question it answers: a later one knows better, in whichever order answers come. */
  question: number;
}

/** What this process knows of sessions. One question at a time for each, however many requests wait for it. */
export class StandingCache {
  private readonly known = new LRUCache<string, Known>({ max: MOST_SESSIONS });
  private readonly asking = new Map<string, Promise<Known>>();
  private questions = 0;

  constructor(
    private readonly source: Pick<SessionSource, 'standings'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * How a session stands; null when it is over. `exchange` is a number the session is known to have reached: what is
   * older is asked for again. Rejects only when the records cannot be asked and nothing is known.
   */
  async standing(sessionId: string, exchange: number): Promise<SessionStanding | null> {
    const known = this.known.get(sessionId);
    const isFresh = known !== undefined && this.now() - known.askedAt < FRESH_MS;
    if (isFresh && (known.standing?.exchanges ?? Infinity) >= exchange) return known.standing;
    try {
      return (await this.ask(sessionId)).standing;
    } catch (error) {
      if (known !== undefined && this.now() - known.askedAt < KEPT_MS) return known.standing;
      throw error;
    }
  }

  /** Asks for many at once, whatever is known; gives how each stands, null for one that is over. */
  async look(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionStanding | null>> {
    const question = this.question();
    const found = await this.source.standings(sessionIds);
    const standings = sessionIds.map((id) => [id, found.get(id) ?? null] as const);
    for (const [id, standing] of standings) this.learn(id, { standing, ...question });
    return new Map(standings);
  }

  /** What is known of a session is no longer true, nor what is just being asked. */
  forget(sessionId: string): void {
    this.learn(sessionId, { standing: null, ...this.question(), askedAt: -Infinity });
    this.asking.delete(sessionId);
  }

  private question(): Pick<Known, 'askedAt' | 'question'> {
    return { askedAt: this.now(), question: (this.questions += 1) };
  }

  private learn(sessionId: string, known: Known): void {
    if ((this.known.get(sessionId)?.question ?? 0) < known.question) this.known.set(sessionId, known);
  }

  private ask(sessionId: string): Promise<Known> {
    const underWay = this.asking.get(sessionId);
    if (underWay !== undefined) return underWay;
    const question = this.question();
    const asked = this.source.standings([sessionId]).then((found) => {
      const known = { standing: found.get(sessionId) ?? null, ...question };
      this.learn(sessionId, known);
      return known;
    });
    this.asking.set(sessionId, asked);
    const done = (): void => {
      if (this.asking.get(sessionId) === asked) this.asking.delete(sessionId);
    };
    asked.then(done, done);
    return asked;
  }
}
