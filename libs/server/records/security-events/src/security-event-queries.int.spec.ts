import { explainStores } from '@feelori/testing';
import { newId } from '@feelori/platform/clock';
import { SecurityEventLog } from './security-event-log';
import { SecurityEvents } from './security-events';
import { SecurityEventsModule } from './security-events.module';

const AT = new Date('2026-11-23T12:00:00Z');

explainStores(SecurityEventsModule, {
  at: AT,
  seed: {
    SecurityEvent: (n) => ({
      _id: newId(AT.getTime() - n * 3_600_000),
      at: AT,
      kind: 'signed_in',
      userId: `u${n}`,
      byId: `u${n}`,
      address: `203.0.113.${n % 250}`,
      expiresAt: new Date(AT.getTime() + 1_000_000_000),
    }),
  },
  asks: {
    'the newest': (get) => get(SecurityEventLog).page({}, 5),
    'of a kind': (get) => get(SecurityEventLog).page({ kind: 'signed_in', before: newId(AT.getTime()) }, 5),
    'of a person': (get) => get(SecurityEventLog).page({ person: 'u7' }, 5),
    'from an address': (get) => get(SecurityEventLog).page({ address: '203.0.113.7' }, 5),
    'of a day': (get) => get(SecurityEventLog).page({ from: new Date(AT.getTime() - 86_400_000), to: AT }, 5),
    'how often each kind was lately': {
      ask: (get) => get(SecurityEventLog).since(new Date(AT.getTime() - 36_000_000)),
    },
    'how often each kind was': { ask: (get) => get(SecurityEventLog).counts(), keys: 200, isReport: true },
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
