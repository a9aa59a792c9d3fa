import { Module } from '@nestjs/common';
import { WhatsAppMedia } from './whatsapp-media';
import { WhatsAppSender } from './whatsapp-sender';
import { WhatsAppTemplates } from './whatsapp-templates';

/** WhatsApp's Cloud API, for the stages that talk to it. */
@Module({
  providers: [WhatsAppMedia, WhatsAppSender, WhatsAppTemplates],
  exports: [WhatsAppMedia, WhatsAppSender, WhatsAppTemplates],
})
export class WhatsAppModule {}
