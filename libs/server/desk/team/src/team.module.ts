import { Module } from '@nestjs/common';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { FirstOwner } from './first-owner';
import { Passwords } from './passwords';
import { SessionKeeper } from './session-keeper';
import { SignInBrake } from './sign-in-brake';
import { SignInDesk } from './sign-in-desk';
import { TeamController } from './team.controller';

/** The people of the shop: signing in and staying signed in. */
@Module({
  imports: [UsersModule, SessionsModule, SecurityEventsModule],
  controllers: [TeamController],
  providers: [FirstOwner, Passwords, SignInBrake, SignInDesk, SessionKeeper],
})
export class TeamModule {}
