import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AppEntries } from './app-entries';
import { DraftEntries } from './draft-entries';
import { EntriesBehind } from './entries-behind';
import { Outbox } from './outbox';
import { outboxEntrySchema } from './outbox-entry.schema';
import { OutboxRetention } from './outbox-retention';
import { SentPartCounts } from './sent-parts';
import { TurnReplyMigration } from './turn-reply-migration';

/** The collection `outbox`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'OutboxEntry', schema: outboxEntrySchema }])],
  providers: [
    AppEntries,
    DraftEntries,
    EntriesBehind,
    Outbox,
    OutboxRetention,
    SentPartCounts,
    TurnReplyMigration,
  ],
  exports: [AppEntries, DraftEntries, EntriesBehind, Outbox, OutboxRetention, SentPartCounts],
})
export class OutboxModule {}
