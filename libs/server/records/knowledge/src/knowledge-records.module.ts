import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { articleSchema } from './article.schema';
import { Articles } from './articles';
import { passageVectorSchema } from './passage-vector.schema';
import { PassageVectors } from './passage-vectors';
import { settledQuestionSchema } from './settled-question.schema';
import { SettledQuestions } from './settled-questions';
import { unansweredAskSchema } from './unanswered-ask.schema';
import { UnansweredAsks } from './unanswered-asks';

/** The collections of what the shop has written, and of what customers asked that it has not. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Article', schema: articleSchema },
      { name: 'PassageVector', schema: passageVectorSchema },
      { name: 'SettledQuestion', schema: settledQuestionSchema },
      { name: 'UnansweredAsk', schema: unansweredAskSchema },
    ]),
  ],
  providers: [Articles, PassageVectors, SettledQuestions, UnansweredAsks],
  exports: [Articles, PassageVectors, SettledQuestions, UnansweredAsks],
})
export class KnowledgeRecordsModule {}
