import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Outbox } from './outbox';
import { outboxEntrySchema } from './outbox-entry.schema';
import { TurnReplyMigration } from './turn-reply-migration';

/** The collection `outbox`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'OutboxEntry', schema: outboxEntrySchema }])],
  providers: [Outbox, TurnReplyMigration],
  exports: [Outbox],
})
export class OutboxModule {}
