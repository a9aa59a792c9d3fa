export { AlertTeller } from './alert-teller';
export { AlertWatch } from './alert-watch';
export { AlertWatchModule } from './alert-watch.module';
export { AlertsModule } from './alerts.module';
