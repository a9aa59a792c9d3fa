import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { statusEventSchema } from './status-event.schema';
import { StatusEvents } from './status-events';

/** The collection `status_events`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'StatusEvent', schema: statusEventSchema }])],
  providers: [StatusEvents],
  exports: [StatusEvents],
})
export class StatusEventsModule {}
