export type { StoredLabel } from './label';
export { Labels } from './labels';
export { LabelsModule } from './labels.module';
