export type * from './alert';
export { Alerts } from './alerts';
export { AlertRecordsModule } from './alerts.module';
