import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock, newId } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import type { AccessClaims } from './access-claims';

export const ISSUER = 'feelori';
export const AUDIENCE = 'feelori-admin';
export const ALGORITHM = 'HS256';

/** Signs access tokens with the newest secret. */
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
      { ...claims, iat: Math.floor(this.clock.ms() / 1_000) },
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
}
