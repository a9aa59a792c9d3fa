import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { ExtractJwt } from 'passport-jwt';
import { Callers } from './callers';

const authorization = ExtractJwt.fromHeader('authorization');

/**
 * Passport's way to `Callers`. passport-jwt reads the header; its own strategy knows neither several secrets nor another
 * clock than the machine's, so that each token would have to be verified twice.
 */
@Injectable()
export class JwtStrategy extends passport.Strategy {
  constructor(private readonly callers: Callers) {
    super();
    passport.use('jwt', this);
  }

  /** Passport's name for "who is it". */
  override authenticate(request: Parameters<typeof authorization>[0]): void {
    this.callers.byHeader(authorization(request)).then(
      (caller) => (caller === null ? this.fail(401) : this.success(caller)),
      (error: unknown) => this.error(error),
    );
  }
}
