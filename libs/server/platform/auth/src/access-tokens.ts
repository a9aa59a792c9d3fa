import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock, newId } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import type { AccessClaims } from './access-claims';

const ISSUER = 'feelori';
const AUDIENCE = 'feelori-admin';
const ALGORITHM = 'HS256';

/** Signs access tokens with the newest secret, and takes those of any current one. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Seconds an access token lives. */
  get lifetime(): number {
    return this.settings.auth.accessTokenMinutes * 60;
  }

  async sign(claims: AccessClaims): Promise<string> {
    const secret = this.settings.auth.jwtSecrets[0];
    if (secret === undefined) throw new Error('no JWT secret');
    return this.jwt.signAsync(
      // Everything else about its times is reckoned from this.
      { ...claims, iat: this.seconds() },
      {
        secret,
        algorithm: ALGORITHM,
        issuer: ISSUER,
        audience: AUDIENCE,
        expiresIn: this.lifetime,
        jwtid: newId(),
      },
    );
  }

  /** What a token says, if it is signed by us, for us, and good at this time; else null. */
  claimsOf(token: string): Partial<AccessClaims> | null {
    for (const secret of this.settings.auth.jwtSecrets) {
      const claims = this.signedWith(secret, token);
      // A token without an end is none of ours.
      if (claims !== null) return claims.exp === undefined ? null : claims;
    }
    return null;
  }

  private signedWith(secret: string, token: string): (Partial<AccessClaims> & { exp?: number }) | null {
    try {
      return this.jwt.verify(token, {
        secret,
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        // Not by the machine's clock.
        clockTimestamp: this.seconds(),
      });
    } catch {
      return null;
    }
  }

  private seconds(): number {
    return Math.floor(this.clock.ms() / 1_000);
  }
}
