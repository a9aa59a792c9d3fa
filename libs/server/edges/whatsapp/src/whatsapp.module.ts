import { Module } from '@nestjs/common';
import { WhatsAppSender } from './whatsapp-sender';

/** WhatsApp's Cloud API, for the stages that talk to it. */
@Module({ providers: [WhatsAppSender], exports: [WhatsAppSender] })
export class WhatsAppModule {}
