import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AppEntries } from './app-entries';
import { DraftEntries } from './draft-entries';
import { Outbox } from './outbox';
import { outboxEntrySchema } from './outbox-entry.schema';
import { TurnReplyMigration } from './turn-reply-migration';

/** The collection `outbox`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'OutboxEntry', schema: outboxEntrySchema }])],
  providers: [AppEntries, DraftEntries, Outbox, TurnReplyMigration],
  exports: [AppEntries, DraftEntries, Outbox],
})
export class OutboxModule {}
