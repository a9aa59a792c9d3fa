export { AppAnswers, type ArrivedAppMessage } from './app-answers';
export { Corrections } from './corrections';
export { type DraftEnd, Drafts } from './drafts';
export { Interventions } from './interventions';
export { activityOf } from './message-activity';
export { UnansweredMessages } from './unanswered-messages';
export { InterventionsModule } from './interventions.module';
export { Resumption } from './resumption';
