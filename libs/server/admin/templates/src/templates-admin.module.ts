import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { TemplatesModule } from '@feelori/records/templates';
import { TemplatePricesController } from './template-prices.controller';
import { TemplatesController } from './templates.controller';

/** WhatsApp's message templates and what they cost, for the people who send them. */
@Module({
  imports: [ConversationsModule, TemplatesModule],
  controllers: [TemplatesController, TemplatePricesController],
})
export class TemplatesAdminModule {}
