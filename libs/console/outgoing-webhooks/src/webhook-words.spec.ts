import type { WebhookDeliveryView } from '@feelori/contracts';
import { attemptWords, deliveryState, endpointState, kindWords, outcomeWords } from './webhook-words';

const NOW = new Date(2026, 10, 28, 12, 0);
const AT = new Date(2026, 10, 28, 11, 0).toISOString();
const DELIVERY: WebhookDeliveryView = {
  id: 'e1:msg_1',
  eventId: 'msg_1',
  kind: 'customer.created',
  state: 'waiting',
  tries: 1,
  at: AT,
  triedAt: AT,
  status: 503,
  problem: 'It answered 503.',
  nextAt: AT,
  attempts: [{ at: AT, status: 503, tookMs: 1_240, problem: 'It answered 503.' }],
};

describe('words of webhooks', () => {
  it('say how an endpoint is', () => {
    const tone = (state: Parameters<typeof endpointState>[0]): string => endpointState(state, NOW).tone;
    expect(endpointState({ off: null, failingSince: null }, NOW)).toEqual({ words: 'On', tone: '' });
    expect(endpointState({ off: null, failingSince: AT }, NOW).words).toMatch(/^Takes nothing since Today, /);
    expect((['off', 'failed', 'gone'] as const).map((off) => tone({ off, failingSince: AT }))).toEqual([
      'off',
      'failed',
      'failed',
    ]);
  });

  it('say what became of a delivery and of each try', () => {
    expect(deliveryState({ ...DELIVERY, tries: 0 }, NOW).words).toBe('Waits to be told');
    expect(deliveryState(DELIVERY, NOW).words).toMatch(/^Next try: Today, /);
    expect(deliveryState({ ...DELIVERY, state: 'given_up', nextAt: null }, NOW).words).toBe('Given up');
    expect(attemptWords({ status: 503, tookMs: 1_240, problem: 'It answered 503.' })).toBe(
      'Answered 503 in 1.2 s.',
    );
    expect(attemptWords({ status: null, tookMs: 12, problem: 'Its name is not known.' })).toBe(
      'Its name is not known. (12 ms)',
    );
    expect(outcomeWords(DELIVERY)).toBe('It was not taken. Answered 503 in 1.2 s.');
  });

  it('call an event of another version by its own name', () => {
    expect([kindWords('webhook.test'), kindWords('order.paid')]).toEqual(['A test', 'order.paid']);
  });
});
