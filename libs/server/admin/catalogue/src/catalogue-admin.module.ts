import { Module } from '@nestjs/common';
import { AuditModule } from '@feelori/records/audit';
import { AnswersModule } from '@feelori/skills/answers';
import { CatalogueCopyModule, CatalogueModule } from '@feelori/skills/catalogue';
import { CatalogueReader } from './catalogue-reader';
import { CatalogueTrials } from './catalogue-trials';
import { CatalogueController } from './catalogue.controller';

/** The shop's products as the assistant has them: people look at them, try a search, and have them read anew. */
@Module({
  imports: [AnswersModule, AuditModule, CatalogueCopyModule, CatalogueModule],
  controllers: [CatalogueController],
  providers: [CatalogueReader, CatalogueTrials],
})
export class CatalogueAdminModule {}
