import { Module } from '@nestjs/common';
import { FlagWatchModule } from '@feelori/admin/flags';
import { UsageKeeperModule, UsageModule } from '@feelori/admin/insights';
import { RetentionKeeperModule } from '@feelori/admin/settings';
import { SessionSourceModule } from '@feelori/admin/team';
import { ActionFlowModule } from '@feelori/flow/actions';
import { ConversationModule } from '@feelori/flow/conversation';
import { DeliveryModule } from '@feelori/flow/delivery';
import { MediaFetchModule } from '@feelori/flow/media';
import { NoticeFlowModule } from '@feelori/flow/notices';
import { TemplatesSyncModule } from '@feelori/flow/templates';
import { JobHandlersModule } from '@feelori/jobs';
import { CatalogueKeeperModule } from '@feelori/skills/catalogue';
import { AlertWatchModule } from '@feelori/skills/alerts';
import { OutgoingKeeperModule } from '@feelori/skills/outgoing';

/** What the worker role does: turns and sends. Its health details are for people whose session stands, too. */
@Module({
  imports: [
    SessionSourceModule,
    ActionFlowModule,
    AlertWatchModule,
    ConversationModule,
    DeliveryModule,
    MediaFetchModule,
    NoticeFlowModule,
    TemplatesSyncModule,
    FlagWatchModule,
    UsageKeeperModule,
    UsageModule,
    CatalogueKeeperModule,
    OutgoingKeeperModule,
    RetentionKeeperModule,
    JobHandlersModule,
  ],
})
export class WorkerModule {}
