import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { securityEventSchema } from './security-event.schema';
import { SecurityEvents } from './security-events';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'SecurityEvent', schema: securityEventSchema }])],
  providers: [SecurityEvents],
  exports: [SecurityEvents],
})
export class SecurityEventsModule {}
