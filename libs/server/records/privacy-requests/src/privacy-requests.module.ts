import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { privacyRequestSchema } from './privacy-request.schema';
import { PrivacyRequests } from './privacy-requests';

/** The collection `privacy_requests`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'PrivacyRequest', schema: privacyRequestSchema }])],
  providers: [PrivacyRequests],
  exports: [PrivacyRequests],
})
export class PrivacyRequestsModule {}
