import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { inboundMessageSchema } from './inbound-message.schema';
import { InboundMessages } from './inbound-messages';

/** The collection `inbound`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'InboundMessage', schema: inboundMessageSchema }])],
  providers: [InboundMessages],
  exports: [InboundMessages],
})
export class InboundModule {}
