import { SEND_STATES } from '@feelori/contracts';
import { newPart, type OutboxEntry, type OutboxPart } from '@feelori/records/outbox';
import { wamidsOf, withArrivals } from './with-arrivals';

const part = (i: number, change: Partial<OutboxPart>): OutboxPart => ({
  ...newPart({ kind: 'text', text: 'hello' }, i),
  ...change,
});
const entry = (...parts: OutboxPart[]): OutboxEntry => ({ _id: 'c#1', parts }) as unknown as OutboxEntry;

describe('what WhatsApp said of messages that went out', () => {
  it('is asked for where only it tells more', () => {
    const parts = SEND_STATES.map((state, i) => part(i, { state, wamid: `w-${state}` }));
    expect(wamidsOf([entry(...parts, part(9, { state: 'sent' }))])).toEqual(['w-sent', 'w-delivered']);
  });

  it('brings a part forward, and never back', () => {
    const arrivals = new Map([
      ['a', 'delivered'],
      ['b', 'read'],
    ] as const);
    const shown = (change: Partial<OutboxPart>) =>
      withArrivals(entry(part(0, change)), arrivals).parts[0]?.state;
    expect(shown({ state: 'sent', wamid: 'a' })).toBe('delivered');
    expect(shown({ state: 'sent', wamid: 'b' })).toBe('read');
    expect(shown({ state: 'delivered', wamid: 'b' })).toBe('read');
    expect(shown({ state: 'read', wamid: 'a' })).toBe('read');
    expect(shown({ state: 'sent', wamid: 'c' })).toBe('sent');
    expect(shown({ state: 'pending' })).toBe('pending');
  });
});
