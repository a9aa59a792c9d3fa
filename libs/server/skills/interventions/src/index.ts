export { Interventions } from './interventions';
export { InterventionsModule } from './interventions.module';
