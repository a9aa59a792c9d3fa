import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { AccessTokens } from './access-tokens';
import { Callers } from './callers';
import { JwtGuard } from './jwt.guard';
import { JwtStrategy } from './jwt-strategy';
import { SessionWatch } from './session-watch';

/** Access tokens and the guard in front of every route. */
@Global()
@Module({
  imports: [PassportModule, JwtModule.register({})],
  providers: [AccessTokens, Callers, SessionWatch, JwtStrategy, { provide: APP_GUARD, useClass: JwtGuard }],
  exports: [AccessTokens, Callers, SessionWatch],
})
export class AuthModule {}
