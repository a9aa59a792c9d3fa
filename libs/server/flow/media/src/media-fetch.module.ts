import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { InboundModule } from '@feelori/records/inbound';
import { MediaModule } from '@feelori/records/media';
import { MediaFetcher } from './media-fetcher';
import { MediaSweepSchedule } from './media-sweep-schedule';

/** Fetches the files of customers' messages from WhatsApp, beside the way of the message. For the worker role. */
@Module({
  imports: [InboundModule, MediaModule, WhatsAppModule],
  providers: [MediaFetcher, MediaSweepSchedule],
})
export class MediaFetchModule {}
