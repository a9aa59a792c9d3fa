import { Module } from '@nestjs/common';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { SessionsModule } from '@feelori/records/sessions';
import { UsersModule } from '@feelori/records/users';
import { ExposureReader } from './exposure-reader';
import { SecurityReader } from './security-reader';
import { SecurityController } from './security.controller';

/** What happened that concerns security, shown to those who look after it. */
@Module({
  imports: [SecurityEventsModule, SessionsModule, UsersModule],
  controllers: [SecurityController],
  providers: [ExposureReader, SecurityReader],
})
export class SecurityModule {}
