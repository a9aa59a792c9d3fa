import { Module } from '@nestjs/common';
import { SealedIds } from '@feelori/platform/auth';
import { Settings } from '@feelori/platform/settings';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { UsersModule } from '@feelori/records/users';
import { MessageWayController } from './message-way.controller';
import { WayReader } from './way-reader';

/** The secrets that sign sign-ins also seal ids, under keys of their own. */
function sealedIds({ auth }: Settings): SealedIds {
  return new SealedIds(auth.jwtSecrets);
}

/** Why was this said? What every stage wrote down about one message, on one page. */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    InboundModule,
    OutboxModule,
    StatusEventsModule,
    TurnsModule,
    UsersModule,
  ],
  controllers: [MessageWayController],
  providers: [WayReader, { provide: SealedIds, useFactory: sealedIds, inject: [Settings] }],
})
export class MessageWayModule {}
