import { Module } from '@nestjs/common';
import { CarouselSupport } from './carousel-support';
import { TokenWatch } from './token-watch';
import { WhatsAppAccount } from './whatsapp-account';
import { WhatsAppMedia } from './whatsapp-media';
import { WhatsAppSender } from './whatsapp-sender';
import { WhatsAppTemplates } from './whatsapp-templates';
import { WhatsAppUploads } from './whatsapp-uploads';

/** WhatsApp's Cloud API, for the stages that talk to it. */
@Module({
  providers: [
    CarouselSupport,
    TokenWatch,
    WhatsAppAccount,
    WhatsAppMedia,
    WhatsAppSender,
    WhatsAppTemplates,
    WhatsAppUploads,
  ],
  exports: [
    CarouselSupport,
    WhatsAppAccount,
    WhatsAppMedia,
    WhatsAppSender,
    WhatsAppTemplates,
    WhatsAppUploads,
  ],
})
export class WhatsAppModule {}
