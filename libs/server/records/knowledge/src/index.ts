export type { ArticleWords, StoredArticle, StoredArticleHead, StoredArticleVersion } from './article';
export { type ArticleMark, Articles, type NextArticle } from './articles';
export { KnowledgeRecordsModule } from './knowledge-records.module';
export type { PassageVector } from './passage-vector';
export { PassageVectors } from './passage-vectors';
export { SettledQuestions } from './settled-questions';
export type { SettledQuestion, UnansweredAsk } from './unanswered-ask';
export { UnansweredAsks } from './unanswered-asks';
