import { Module } from '@nestjs/common';
import { WhatsAppMedia } from './whatsapp-media';
import { WhatsAppSender } from './whatsapp-sender';

/** WhatsApp's Cloud API, for the stages that talk to it. */
@Module({ providers: [WhatsAppMedia, WhatsAppSender], exports: [WhatsAppMedia, WhatsAppSender] })
export class WhatsAppModule {}
