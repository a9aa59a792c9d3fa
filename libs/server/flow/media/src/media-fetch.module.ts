import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { ConversationsModule } from '@feelori/records/conversations';
import { InboundModule } from '@feelori/records/inbound';
import { MediaModule } from '@feelori/records/media';
import { RecognitionModule } from '@feelori/skills/recognition';
import { MediaFetcher } from './media-fetcher';
import { MediaRecognizer } from './media-recognizer';
import { MediaSweepSchedule } from './media-sweep-schedule';
import { UnsentSweep } from './unsent-sweep';

/** Fetches the files of customers' messages from WhatsApp, beside the way of the message. For the worker role. */
@Module({
  imports: [ConversationsModule, InboundModule, MediaModule, RecognitionModule, WhatsAppModule],
  providers: [MediaFetcher, MediaRecognizer, MediaSweepSchedule, UnsentSweep],
})
export class MediaFetchModule {}
