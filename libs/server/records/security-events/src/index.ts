export type { SecurityEvent, SecurityEventKind } from './security-event';
export { SecurityEvents } from './security-events';
export { SecurityEventsModule } from './security-events.module';
