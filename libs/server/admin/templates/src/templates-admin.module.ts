import { Module } from '@nestjs/common';
import { TemplatesModule } from '@feelori/records/templates';
import { TemplatesController } from './templates.controller';

/** WhatsApp's message templates, for the people who send them. */
@Module({ imports: [TemplatesModule], controllers: [TemplatesController] })
export class TemplatesAdminModule {}
