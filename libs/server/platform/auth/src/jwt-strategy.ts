import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { PassportStrategy } from '@nestjs/passport';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type AccessClaims, type Caller, callerOf } from './access-claims';
import { SessionWatch } from './session-watch';
import { ALGORITHM, AUDIENCE, ISSUER } from './access-tokens';

/** Access tokens in the `Authorization: Bearer` header: one algorithm, our issuer and audience, any current secret. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    settings: Settings,
    jwt: JwtService,
    private readonly sessions: SessionWatch,
    private readonly clock: Clock,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      // By the machine's clock; see `validate`.
      ignoreExpiration: true,
      secretOrKeyProvider: (_request, token, done) =>
        done(null, signingSecret(jwt, token, settings.auth.jwtSecrets)),
    });
  }

  /** Passport's name for "who is it"; false means nobody. */
  async validate(claims: Partial<AccessClaims> & { exp?: unknown }): Promise<Caller | false> {
    const { exp } = claims;
    // A token without an end is none of ours.
    if (typeof exp !== 'number' || exp * 1_000 <= this.clock.ms()) return false;
    const caller = callerOf(claims);
    return caller !== null && (await this.sessions.stands(caller)) ? caller : false;
  }
}

/** The secret that signed the token; the newest when none did, so that verification fails in the usual way. */
function signingSecret(jwt: JwtService, token: string, secrets: readonly string[]): string {
  const signed = secrets.find((secret) => {
    try {
      jwt.verify(token, { secret, algorithms: [ALGORITHM], ignoreExpiration: true });
      return true;
    } catch {
      return false;
    }
  });
  return signed ?? secrets[0] ?? '';
}
