import type { Role } from '@feelori/contracts';
import type { Caller } from './access-claims';

/** How a session stands just now, as the records say it. */
export interface SessionStanding {
  /** Neither ended nor run out, and its person may still use it. */
  good: boolean;
  /** The person's role today. */
  role: Role;
  /** The person must set up a second factor before anything else. */
  mustSetUp?: boolean;
  /** The number of the refresh token that is valid. */
  exchanges: number;
  /** The highest number of a refresh token that is known to have reached its browser. */
  used: number;
}

/** Where sessions are kept. The platform asks; the feature that keeps them answers. */
export interface SessionSource {
  /** How these sessions stand; one that is missing is over. */
  standings(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionStanding>>;
  /** An access token that came with the refresh token of this number has been used. */
  noteUsed(sessionId: string, exchange: number): Promise<void>;
}

/** Whether an access token is still as good as it says: its session stands, and its person has the role it names. */
export function tokenStands(caller: Caller, standing: SessionStanding | null): boolean {
  return standing !== null && standing.good && standing.role === caller.role;
}

/** Whether a request proves that the newest refresh token of its session has reached the browser, for the first time. */
export function provesArrival(caller: Caller, standing: SessionStanding): boolean {
  return caller.exchange === standing.exchanges && standing.used < standing.exchanges;
}
