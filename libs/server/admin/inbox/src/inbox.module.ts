import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { InboxController } from './inbox.controller';
import { InboxReader } from './inbox-reader';

/** What people see of conversations: the list and the thread. */
@Module({
  imports: [ConversationsModule, InboundModule, OutboxModule, StatusEventsModule, TurnsModule],
  controllers: [InboxController],
  providers: [InboxReader],
})
export class InboxModule {}
