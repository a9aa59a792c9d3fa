import { Module } from '@nestjs/common';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { FirstOwner } from './first-owner';
import { OwnPageGuard } from './own-page.guard';
import { Passwords } from './passwords';
import { RefreshCookie } from './refresh-cookie';
import { SessionKeeper } from './session-keeper';
import { SignInRateLimit } from './sign-in-rate-limit';
import { Authenticator } from './authenticator';
import { TeamController } from './team.controller';

/** The people of the shop: signing in and staying signed in. */
@Module({
  imports: [UsersModule, SessionsModule, SecurityEventsModule],
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
