import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { InboundModule } from '@feelori/records/inbound';
import { MediaModule } from '@feelori/records/media';
import { MediaFetcher } from './media-fetcher';
import { MediaSweepSchedule } from './media-sweep-schedule';
import { UnsentSweep } from './unsent-sweep';

/** Fetches the files of customers' messages from WhatsApp, beside the way of the message. For the worker role. */
@Module({
  imports: [InboundModule, MediaModule, WhatsAppModule],
  providers: [MediaFetcher, MediaSweepSchedule, UnsentSweep],
})
export class MediaFetchModule {}
