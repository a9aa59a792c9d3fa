export type { ArticleWords, StoredArticle, StoredArticleHead, StoredArticleVersion } from './article';
export { type ArticleMark, Articles, type NextArticle } from './articles';
export { KnowledgeRecordsModule } from './knowledge-records.module';
export { SettledQuestions } from './settled-questions';
export type { SettledQuestion, UnansweredAsk } from './unanswered-ask';
export { UnansweredAsks } from './unanswered-asks';
