import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { LeasesModule } from '@feelori/records/leases';
import { TemplatesModule } from '@feelori/records/templates';
import { TemplateSync } from './template-sync';
import { TemplateSyncSchedule } from './template-sync-schedule';

/** Keeps the records of WhatsApp's message templates true: regularly, and whenever WhatsApp says that one changed. */
@Module({
  imports: [LeasesModule, TemplatesModule, WhatsAppModule],
  providers: [TemplateSync, TemplateSyncSchedule],
  exports: [TemplateSync],
})
export class TemplatesSyncModule {}
