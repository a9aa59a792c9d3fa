import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AppEntries } from './app-entries';
import { DraftEntries } from './draft-entries';
import { Outbox } from './outbox';
import { outboxEntrySchema } from './outbox-entry.schema';
import { SentPartCounts } from './sent-parts';
import { TurnReplyMigration } from './turn-reply-migration';

/** The collection `outbox`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'OutboxEntry', schema: outboxEntrySchema }])],
  providers: [AppEntries, DraftEntries, Outbox, SentPartCounts, TurnReplyMigration],
  exports: [AppEntries, DraftEntries, Outbox, SentPartCounts],
})
export class OutboxModule {}
