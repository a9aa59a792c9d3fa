import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { alertSchema } from './alert.schema';
import { Alerts } from './alerts';

/** The collection `alerts`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Alert', schema: alertSchema }])],
  providers: [Alerts],
  exports: [Alerts],
})
export class AlertRecordsModule {}
