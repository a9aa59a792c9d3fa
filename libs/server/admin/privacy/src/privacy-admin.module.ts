import { Module } from '@nestjs/common';
import { PrivacyRequestsModule } from '@feelori/records/privacy-requests';
import { UsersModule } from '@feelori/records/users';
import { PrivacyController } from './privacy.controller';

/** Requests about persons' data, for people. */
@Module({ imports: [PrivacyRequestsModule, UsersModule], controllers: [PrivacyController] })
export class PrivacyAdminModule {}
