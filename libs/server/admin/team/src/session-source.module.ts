import { Module } from '@nestjs/common';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { StoredSessions } from './stored-sessions';

/** Lets a process know which sessions are over; each that looks at access tokens needs it. */
@Module({ imports: [UsersModule, SessionsModule], providers: [StoredSessions] })
export class SessionSourceModule {}
