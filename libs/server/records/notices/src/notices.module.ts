import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Notices } from './notices';
import { orderNoticesSchema } from './order-notices.schema';

/** The collection `notices`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'OrderNotices', schema: orderNoticesSchema }])],
  providers: [Notices],
  exports: [Notices],
})
export class NoticesModule {}
