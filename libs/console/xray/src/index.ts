export { AnswerRatingsPage } from './answer-ratings-page';
export { MessageWayPage } from './message-way-page';
