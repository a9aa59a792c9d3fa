import { explainStores } from '@feelori/testing';
import type { StatusEvent } from './status-event';
import { StatusEvents } from './status-events';
import { StatusEventsModule } from './status-events.module';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const COUNT = 2_000;

/** The outbox has taken in all but the ten newest. */
function event(n: number): StatusEvent {
  const [wamid, status] = [`w${n >> 1}`, n % 2 === 0 ? 'delivered' : 'read'];
  return {
    _id: `${wamid}:${status}`,
    wamid,
    status,
    phoneNumberId: '100',
    at: at(n),
    receivedAt: at(n),
    opaque: null,
    errorCode: null,
    applied: n < COUNT - 10,
  };
}

explainStores(StatusEventsModule, {
  at: at(COUNT),
  count: COUNT,
  seed: { StatusEvent: event },
  asks: {
    'new ones, and one again': (get) => get(StatusEvents).storeMany([event(9_001), event(1)]),
    'how far messages have come': (get) => get(StatusEvents).arrivals(['w1', 'w2', 'w8000']),
    'all that was said of messages': (get) => get(StatusEvents).of(['w1', 'w2', 'w8000']),
    'what the outbox took in': (get) => get(StatusEvents).markApplied([event(COUNT - 1)._id]),
    'what the outbox has not taken in': {
      ask: (get) => get(StatusEvents).unapplied(at(COUNT), 10),
      index: 'unapplied',
    },
    'that it has taken in everything older': {
      ask: (get) => get(StatusEvents).unapplied(at(100), 10),
      index: 'unapplied',
      keys: 1,
    },
  },
});
