import { Module, type OnModuleInit, Optional } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { WaitingMessages } from '@feelori/platform/health';
import { inboundMessageSchema } from './inbound-message.schema';
import { InboundMessages } from './inbound-messages';
import { ReceivedMedia } from './received-media';

/** The collection `inbound`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'InboundMessage', schema: inboundMessageSchema }])],
  providers: [InboundMessages, ReceivedMedia],
  exports: [InboundMessages, ReceivedMedia],
})
export class InboundModule implements OnModuleInit {
  constructor(
    private readonly messages: InboundMessages,
    @Optional() private readonly health?: WaitingMessages,
  ) {}

  onModuleInit(): void {
    this.health?.setSource(() => this.messages.oldestWaiting());
  }
}
