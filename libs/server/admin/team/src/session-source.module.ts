import { Module } from '@nestjs/common';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { SecondFactorDuties } from './second-factor-duties';
import { StoredSessions } from './stored-sessions';

/** Lets a process know which sessions are over; each that looks at access tokens needs it. */
@Module({
  imports: [UsersModule, SessionsModule],
  providers: [StoredSessions, SecondFactorDuties],
  exports: [SecondFactorDuties],
})
export class SessionSourceModule {}
