import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { syncStateSchema } from './sync-state.schema';
import { TemplateSyncs } from './template-syncs';
import { templateSchema } from './template.schema';
import { Templates } from './templates';

/** The collections `templates` and `template_syncs`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Template', schema: templateSchema },
      { name: 'TemplateSync', schema: syncStateSchema },
    ]),
  ],
  providers: [Templates, TemplateSyncs],
  exports: [Templates, TemplateSyncs],
})
export class TemplatesModule {}
