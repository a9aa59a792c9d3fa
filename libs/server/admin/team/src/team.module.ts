import { Module } from '@nestjs/common';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { FirstOwner } from './first-owner';
import { OwnPageGuard } from './own-page.guard';
import { Passwords } from './passwords';
import { RefreshCookie } from './refresh-cookie';
import { SessionKeeper } from './session-keeper';
import { SessionSourceModule } from './session-source.module';
import { SignInRateLimit } from './sign-in-rate-limit';
import { Authenticator } from './authenticator';
import { TeamController } from './team.controller';

/** The people of the shop: signing in and staying signed in. */
@Module({
  imports: [SessionSourceModule, UsersModule, SessionsModule, SecurityEventsModule],
  controllers: [TeamController],
  providers: [
    FirstOwner,
    Passwords,
    SignInRateLimit,
    Authenticator,
    SessionKeeper,
    RefreshCookie,
    OwnPageGuard,
  ],
})
export class TeamModule {}
