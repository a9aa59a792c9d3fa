export type { SecurityEvent } from './security-event';
export { SecurityEventLog } from './security-event-log';
export { SecurityEvents } from './security-events';
export { SecurityEventsModule } from './security-events.module';
