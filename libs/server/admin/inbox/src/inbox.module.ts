import { Module } from '@nestjs/common';
import { SealedIds } from '@feelori/platform/auth';
import { Settings } from '@feelori/platform/settings';
import { ConversationsModule } from '@feelori/records/conversations';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { InboxController } from './inbox.controller';
import { InboxReader } from './inbox-reader';

/** The secrets that sign sign-ins also seal ids, under keys of their own. */
function sealedIds({ auth }: Settings): SealedIds {
  return new SealedIds(auth.jwtSecrets);
}

/** What people see of conversations: the list and the thread. */
@Module({
  imports: [ConversationsModule, InboundModule, OutboxModule, StatusEventsModule, TurnsModule],
  controllers: [InboxController],
  providers: [InboxReader, { provide: SealedIds, useFactory: sealedIds, inject: [Settings] }],
})
export class InboxModule {}
