import { Module } from '@nestjs/common';
import { SealedIds } from '@feelori/platform/auth';
import { JobsModule } from '@feelori/jobs';
import { Settings } from '@feelori/platform/settings';
import { ConversationsModule } from '@feelori/records/conversations';
import { InboundModule } from '@feelori/records/inbound';
import { OutboxModule } from '@feelori/records/outbox';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { UsersModule } from '@feelori/records/users';
import { InterventionsModule } from '@feelori/skills/interventions';
import { ColleagueNews } from './colleague-news';
import { InboxController } from './inbox.controller';
import { InboxDrafts } from './inbox-drafts';
import { InboxDraftsController } from './inbox-drafts.controller';
import { InboxHands } from './inbox-hands';
import { InboxHandsController } from './inbox-hands.controller';
import { InboxReader } from './inbox-reader';
import { InboxReplies } from './inbox-replies';
import { InboxRepliesController } from './inbox-replies.controller';
import { InboxStatuses } from './inbox-statuses';
import { InboxStatusesController } from './inbox-statuses.controller';
import { LiveRows } from './live-rows';
import { ThreadQuotes } from './thread-quotes';

/** The secrets that sign sign-ins also seal ids, under keys of their own. */
function sealedIds({ auth }: Settings): SealedIds {
  return new SealedIds(auth.jwtSecrets);
}

/** What people see of conversations, the list and the thread, and how they step in. */
@Module({
  imports: [
    ConversationsModule,
    InboundModule,
    InterventionsModule,
    JobsModule,
    OutboxModule,
    StatusEventsModule,
    TurnsModule,
    UsersModule,
  ],
  controllers: [
    InboxController,
    InboxDraftsController,
    InboxHandsController,
    InboxRepliesController,
    InboxStatusesController,
  ],
  providers: [
    ColleagueNews,
    InboxDrafts,
    InboxHands,
    InboxReader,
    ThreadQuotes,
    InboxReplies,
    InboxStatuses,
    LiveRows,
    { provide: SealedIds, useFactory: sealedIds, inject: [Settings] },
  ],
})
export class InboxModule {}
