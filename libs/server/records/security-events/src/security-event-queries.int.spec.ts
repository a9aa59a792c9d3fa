import { explainStores } from '@feelori/testing';
import { SecurityEvents } from './security-events';
import { SecurityEventsModule } from './security-events.module';

const AT = new Date('2026-11-23T12:00:00Z');

explainStores(SecurityEventsModule, {
  at: AT,
  seed: { SecurityEvent: (n) => ({ _id: `e${n}`, at: AT, kind: 'signed_in', userId: `u${n}` }) },
  asks: { 'a new one': (get) => get(SecurityEvents).note('signed_out', { userId: 'u1' }) },
});
