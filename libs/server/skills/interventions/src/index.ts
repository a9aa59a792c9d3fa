export { Corrections } from './corrections';
export { Interventions } from './interventions';
export { activityOf } from './message-activity';
export { LeftMessages } from './left-messages';
export { InterventionsModule } from './interventions.module';
