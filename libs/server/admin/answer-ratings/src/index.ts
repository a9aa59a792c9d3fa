export { AnswerRatingsAdminModule } from './answer-ratings-admin.module';
