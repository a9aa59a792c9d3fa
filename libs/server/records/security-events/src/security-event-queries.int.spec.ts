import { explainStores } from '@feelori/testing';
import { SecurityEvents } from './security-events';
import { SecurityEventsModule } from './security-events.module';

const AT = new Date('2026-11-23T12:00:00Z');

explainStores(SecurityEventsModule, {
  at: AT,
  seed: {
    SecurityEvent: (n) => ({
      _id: `e${n}`,
      at: AT,
      kind: 'signed_in',
      userId: `u${n}`,
      expiresAt: new Date(AT.getTime() + 1_000_000_000),
    }),
  },
  asks: {
    'a new one': (get) => get(SecurityEvents).note('signed_out', { userId: 'u1' }),
    'one of many': (get) =>
      get(SecurityEvents).count('webhook_signature_refused', { address: '203.0.113.9' }),
    'how many there were': async (get) => {
      const events = get(SecurityEvents);
      await events.count('webhook_signature_refused', { address: '203.0.113.9' });
      await events.writeCounts();
      await events.onApplicationShutdown();
    },
  },
});
