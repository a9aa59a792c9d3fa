export type { Answer, AnswerRequest, HistoryEntry } from './answer-request';
export { Answers } from './answers';
export { AnswersModule } from './answers.module';
export { detectLanguage } from './language/detect-language';
export { giveUp } from './give-up';
export type { Quoted, QuotedWords, Quotes } from './quoted';
export { redact } from './guard/redact';
export { consentAsked } from './consent-asked';
export { acknowledges } from './rules/acknowledges';
