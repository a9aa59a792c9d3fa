import { Module } from '@nestjs/common';
import { KnowledgeRecordsModule } from '@feelori/records/knowledge';
import { AnswersModule } from '@feelori/skills/answers';
import { KnowledgeModule } from '@feelori/skills/knowledge';
import { ArticleKeeper } from './article-keeper';
import { ArticlesController } from './articles.controller';
import { ImportsController } from './imports.controller';
import { KnowledgeTrial } from './knowledge-trial';
import { KnowledgeController } from './knowledge.controller';
import { UnansweredList } from './unanswered-list';
import { UnansweredController } from './unanswered.controller';

/** What the shop has written: people write it, try it out, and see what is missing. */
@Module({
  imports: [AnswersModule, KnowledgeModule, KnowledgeRecordsModule],
  controllers: [ArticlesController, ImportsController, KnowledgeController, UnansweredController],
  providers: [ArticleKeeper, KnowledgeTrial, UnansweredList],
})
export class KnowledgeAdminModule {}
