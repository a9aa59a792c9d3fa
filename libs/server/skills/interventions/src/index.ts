export { Corrections } from './corrections';
export { Interventions } from './interventions';
export { LeftMessages } from './left-messages';
export { InterventionsModule } from './interventions.module';
