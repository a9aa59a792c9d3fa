import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { securityEventSchema } from './security-event.schema';
import { SecurityEventLog } from './security-event-log';
import { SecurityEvents } from './security-events';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'SecurityEvent', schema: securityEventSchema }])],
  providers: [SecurityEvents, SecurityEventLog],
  exports: [SecurityEvents, SecurityEventLog],
})
export class SecurityEventsModule {}
