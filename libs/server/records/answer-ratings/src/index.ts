export { AnswerRatings } from './answer-ratings';
export { AnswerRatingsModule } from './answer-ratings.module';
export type { StoredRating } from './stored-rating';
