import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { DraftEntries } from './draft-entries';
import { Outbox } from './outbox';
import { outboxEntrySchema } from './outbox-entry.schema';
import { TurnReplyMigration } from './turn-reply-migration';

/** The collection `outbox`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'OutboxEntry', schema: outboxEntrySchema }])],
  providers: [DraftEntries, Outbox, TurnReplyMigration],
  exports: [DraftEntries, Outbox],
})
export class OutboxModule {}
