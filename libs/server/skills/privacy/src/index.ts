export { PrivacyAnswers } from './privacy-answers';
export { PrivacyModule } from './privacy.module';
