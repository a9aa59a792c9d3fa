import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { inboundMessageSchema } from './inbound-message.schema';
import { InboundMessages } from './inbound-messages';
import { ReceivedMedia } from './received-media';

/** The collection `inbound`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'InboundMessage', schema: inboundMessageSchema }])],
  providers: [InboundMessages, ReceivedMedia],
  exports: [InboundMessages, ReceivedMedia],
})
export class InboundModule {}
