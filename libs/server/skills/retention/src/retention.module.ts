import { Module } from '@nestjs/common';
import { ActionsModule } from '@feelori/records/actions';
import { ConversationsModule } from '@feelori/records/conversations';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { ErasuresModule } from '@feelori/records/erasures';
import { InboundModule } from '@feelori/records/inbound';
import { LeasesModule } from '@feelori/records/leases';
import { MediaModule } from '@feelori/records/media';
import { OutboxModule } from '@feelori/records/outbox';
import { SearchModule } from '@feelori/records/search';
import { TurnsModule } from '@feelori/records/turns';
import { OldRecords } from './old-records';
import { RetentionSweep } from './retention-sweep';
import { UnfinishedWork } from './unfinished-work';

/**
 * Deletes what is older than the shop keeps it. Every collection that goes by age is to be known where it works; what
 * colleagues write to each other comes with `admin/settings`, since no skill reads it.
 */
@Module({
  imports: [
    ActionsModule,
    ConversationsModule,
    DeadLettersModule,
    ErasuresModule,
    InboundModule,
    LeasesModule,
    MediaModule,
    OutboxModule,
    SearchModule,
    TurnsModule,
  ],
  providers: [OldRecords, RetentionSweep, UnfinishedWork],
  exports: [RetentionSweep],
})
export class RetentionModule {}
