import { Module } from '@nestjs/common';
import { WhatsAppMedia } from './whatsapp-media';
import { WhatsAppSender } from './whatsapp-sender';
import { WhatsAppTemplates } from './whatsapp-templates';
import { WhatsAppUploads } from './whatsapp-uploads';

/** WhatsApp's Cloud API, for the stages that talk to it. */
@Module({
  providers: [WhatsAppMedia, WhatsAppSender, WhatsAppTemplates, WhatsAppUploads],
  exports: [WhatsAppMedia, WhatsAppSender, WhatsAppTemplates, WhatsAppUploads],
})
export class WhatsAppModule {}
