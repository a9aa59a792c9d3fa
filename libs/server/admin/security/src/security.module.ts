import { Module } from '@nestjs/common';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { UsersModule } from '@feelori/records/users';
import { SecurityReader } from './security-reader';
import { SecurityController } from './security.controller';

/** What happened that concerns security, shown to those who look after it. */
@Module({
  imports: [SecurityEventsModule, UsersModule],
  controllers: [SecurityController],
  providers: [SecurityReader],
})
export class SecurityModule {}
