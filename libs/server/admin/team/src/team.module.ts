import { Module } from '@nestjs/common';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { AccountController } from './account.controller';
import { AvailabilityController } from './availability.controller';
import { CodeChecks } from './code-checks';
import { CodeTickets } from './code-tickets';
import { FirstOwner } from './first-owner';
import { Invitations } from './invitations';
import { LinksController } from './links.controller';
import { OneUseLinks } from './one-use-links';
import { OwnAccount } from './own-account';
import { OwnAvailability } from './own-availability';
import { OwnSecondFactor } from './own-second-factor';
import { OwnPageGuard } from './own-page.guard';
import { Passwords } from './passwords';
import { PeopleController } from './people.controller';
import { PresentPassword } from './present-password';
import { RefreshCookie } from './refresh-cookie';
import { SecondFactorController } from './second-factor.controller';
import { SecondFactorReset } from './second-factor-reset';
import { SessionKeeper } from './session-keeper';
import { SessionSourceModule } from './session-source.module';
import { SessionRevocations } from './session-revocations';
import { SignInRateLimit } from './sign-in-rate-limit';
import { Authenticator } from './authenticator';
import { Standings } from './standings';
import { TeamController } from './team.controller';

/** The people of the shop: signing in and staying signed in, who they are and what they may do. */
@Module({
  imports: [SessionSourceModule, UsersModule, SessionsModule, SecurityEventsModule],
  controllers: [
    TeamController,
    LinksController,
    AccountController,
    AvailabilityController,
    SecondFactorController,
    PeopleController,
  ],
  providers: [
    FirstOwner,
    Passwords,
    SignInRateLimit,
    Authenticator,
    SessionKeeper,
    RefreshCookie,
    OwnPageGuard,
    SessionRevocations,
    Standings,
    Invitations,
    OneUseLinks,
    OwnAccount,
    OwnAvailability,
    PresentPassword,
    CodeChecks,
    CodeTickets,
    OwnSecondFactor,
    SecondFactorReset,
  ],
})
export class TeamModule {}
