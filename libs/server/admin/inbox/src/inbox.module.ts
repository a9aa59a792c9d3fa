import { Module } from '@nestjs/common';
import { SealedIds } from '@feelori/platform/auth';
import { JobsModule } from '@feelori/jobs';
import { Settings } from '@feelori/platform/settings';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { InboundModule } from '@feelori/records/inbound';
import { LabelsModule } from '@feelori/records/labels';
import { MediaModule } from '@feelori/records/media';
import { NotesModule } from '@feelori/records/notes';
import { OutboxModule } from '@feelori/records/outbox';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TemplatesModule } from '@feelori/records/templates';
import { TurnsModule } from '@feelori/records/turns';
import { UsersModule } from '@feelori/records/users';
import { InterventionsModule } from '@feelori/skills/interventions';
import { ShopModule } from '@feelori/skills/shop';
import { FindingModule } from '@feelori/skills/search';
import { ColleagueNews } from './colleague-news';
import { ConversationAudit } from './conversation-audit';
import { FoundWords } from './found-words';
import { InboxBulk } from './inbox-bulk';
import { InboxBulkController } from './inbox-bulk.controller';
import { InboxController } from './inbox.controller';
import { InboxDrafts } from './inbox-drafts';
import { InboxDraftsController } from './inbox-drafts.controller';
import { InboxAssignments } from './inbox-assignments';
import { InboxAssignmentsController } from './inbox-assignments.controller';
import { InboxTakeovers } from './inbox-takeovers';
import { InboxTakeoversController } from './inbox-takeovers.controller';
import { InboxNotes } from './inbox-notes';
import { InboxNotesController } from './inbox-notes.controller';
import { InboxReader } from './inbox-reader';
import { InboxReplies } from './inbox-replies';
import { InboxRepliesController } from './inbox-replies.controller';
import { InboxProducts } from './inbox-products';
import { InboxSearch } from './inbox-search';
import { InboxTemplates } from './inbox-templates';
import { InboxStatuses } from './inbox-statuses';
import { InboxStatusesController } from './inbox-statuses.controller';
import { LiveInbox } from './live-inbox';
import { ThreadQuotes } from './thread-quotes';

/** The secrets that sign sign-ins also seal ids, under keys of their own. */
function sealedIds({ auth }: Settings): SealedIds {
  return new SealedIds(auth.jwtSecrets);
}

/** What people see of conversations, the list and the thread, and how they step in. */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    FindingModule,
    InboundModule,
    InterventionsModule,
    JobsModule,
    LabelsModule,
    MediaModule,
    NotesModule,
    OutboxModule,
    ShopModule,
    StatusEventsModule,
    TemplatesModule,
    TurnsModule,
    UsersModule,
  ],
  controllers: [
    InboxController,
    InboxDraftsController,
    InboxAssignmentsController,
    InboxBulkController,
    InboxTakeoversController,
    InboxNotesController,
    InboxRepliesController,
    InboxStatusesController,
  ],
  providers: [
    ColleagueNews,
    ConversationAudit,
    FoundWords,
    InboxSearch,
    InboxDrafts,
    InboxAssignments,
    InboxBulk,
    InboxTakeovers,
    InboxNotes,
    InboxReader,
    ThreadQuotes,
    InboxProducts,
    InboxReplies,
    InboxStatuses,
    InboxTemplates,
    LiveInbox,
    { provide: SealedIds, useFactory: sealedIds, inject: [Settings] },
  ],
})
export class InboxModule {}
