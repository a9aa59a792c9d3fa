export type * from './status-event';
export { StatusEvents } from './status-events';
export { StatusEventsModule } from './status-events.module';
