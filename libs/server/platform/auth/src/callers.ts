import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Settings } from '@feelori/platform/settings';
import { type AccessClaims, type Caller, callerOf } from './access-claims';
import { SessionWatch } from './session-watch';
import { ALGORITHM, AUDIENCE, ISSUER } from './access-tokens';

/** Knows who calls, for what is asked outside of controllers, where no guard stands. */
@Injectable()
export class Callers {
  constructor(
    private readonly jwt: JwtService,
    private readonly settings: Settings,
    private readonly sessions: SessionWatch,
  ) {}

  /** The signed-in person of an `Authorization` header; null for everybody else. */
  async byHeader(header: string | undefined): Promise<Caller | null> {
    const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
    if (token === undefined) return null;
    for (const secret of this.settings.auth.jwtSecrets) {
      const claims = await this.verified(token, secret);
      if (claims === null) continue;
      const caller = callerOf(claims);
      return caller !== null && (await this.sessions.stands(caller)) ? caller : null;
    }
    return null;
  }

  private async verified(token: string, secret: string): Promise<Partial<AccessClaims> | null> {
    const rules = { secret, issuer: ISSUER, audience: AUDIENCE };
    try {
      return await this.jwt.verifyAsync<Partial<AccessClaims>>(token, { ...rules, algorithms: [ALGORITHM] });
    } catch {
      return null;
    }
  }
}
