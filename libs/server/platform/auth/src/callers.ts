import { Injectable } from '@nestjs/common';
import { type Caller, callerOf } from './access-claims';
import { AccessTokens } from './access-tokens';
import { SessionWatch } from './session-watch';

/** Knows who calls: for the guard of the controllers, and for what is asked outside of them. */
@Injectable()
export class Callers {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionWatch,
  ) {}

  /**
   * The signed-in person of an `Authorization: Bearer` header; null for everybody else. Rejects when it cannot be asked
   * whether the session still stands.
   */
  async byHeader(header: string | null | undefined): Promise<Caller | null> {
    const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
    const claims = token === undefined ? null : this.tokens.claimsOf(token);
    const caller = claims === null ? null : callerOf(claims);
    return caller === null ? null : this.sessions.standing(caller);
  }
}
