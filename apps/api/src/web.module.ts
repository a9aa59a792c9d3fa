import { Module } from '@nestjs/common';
import { ActionsAdminModule } from '@feelori/admin/actions';
import { AlertsAdminModule } from '@feelori/admin/alerts';
import { AnswerRatingsAdminModule } from '@feelori/admin/answer-ratings';
import { AssistanceAdminModule } from '@feelori/admin/assistance';
import { AuditModule } from '@feelori/admin/audit';
import { CatalogueAdminModule } from '@feelori/admin/catalogue';
import { CustomersAdminModule } from '@feelori/admin/customers';
import { InboxModule } from '@feelori/admin/inbox';
import { InsightsModule } from '@feelori/admin/insights';
import { KnowledgeAdminModule } from '@feelori/admin/knowledge';
import { OutgoingWebhooksAdminModule } from '@feelori/admin/outgoing-webhooks';
import { PrivacyAdminModule } from '@feelori/admin/privacy';
import { LabelsAdminModule } from '@feelori/admin/labels';
import { MessageWayModule } from '@feelori/admin/message-way';
import { OperationsModule } from '@feelori/admin/operations';
import { MacrosAdminModule } from '@feelori/admin/macros';
import { SavedRepliesAdminModule } from '@feelori/admin/saved-replies';
import { MediaAdminModule } from '@feelori/admin/media';
import { SetUpModule } from '@feelori/admin/set-up';
import { SecurityModule } from '@feelori/admin/security';
import { FlagsAdminModule } from '@feelori/admin/flags';
import { SettingsAdminModule } from '@feelori/admin/settings';
import { TeamModule } from '@feelori/admin/team';
import { ShopAdminModule } from '@feelori/admin/shop';
import { TemplatesAdminModule } from '@feelori/admin/templates';
import { TextsAdminModule } from '@feelori/admin/texts';
import { ArrivalModule } from '@feelori/flow/arrival';
import { AlertWatchModule } from '@feelori/skills/alerts';

/** What the web role serves: webhooks come in, people use the admin API. */
@Module({
  imports: [
    ActionsAdminModule,
    AlertsAdminModule,
    AlertWatchModule,
    AnswerRatingsAdminModule,
    AssistanceAdminModule,
    AuditModule,
    ArrivalModule,
    CatalogueAdminModule,
    CustomersAdminModule,
    InboxModule,
    InsightsModule,
    KnowledgeAdminModule,
    PrivacyAdminModule,
    LabelsAdminModule,
    MessageWayModule,
    OperationsModule,
    OutgoingWebhooksAdminModule,
    MacrosAdminModule,
    SavedRepliesAdminModule,
    MediaAdminModule,
    SecurityModule,
    SetUpModule,
    FlagsAdminModule,
    SettingsAdminModule,
    ShopAdminModule,
    TeamModule,
    TemplatesAdminModule,
    TextsAdminModule,
  ],
})
export class WebModule {}
