import { SEND_STATES, type SendState } from '@feelori/contracts';
import fc from 'fast-check';
import type { OutboxPart } from './outbox-entry';
import { statesBefore } from './send-lattice';
import { statusMove, type StatusNews } from './status-move';

const AT = new Date('2026-11-23T12:00:00Z');

function part(i: number, change: Partial<OutboxPart> = {}): OutboxPart {
  const content = { kind: 'text', text: 'hello' } as const;
  const none = { sendingAt: null, retryAt: null, errorCode: null, sentAt: null };
  return { i, content, state: 'sending', attempt: 1, wamid: `w${i}`, ...none, ...change };
}

function news(status: string, change: Partial<StatusNews> = {}): StatusNews {
  return { wamid: 'w1', status, opaque: 'o1:100:c#7:1:1', errorCode: null, at: AT, ...change };
}

describe('a status', () => {
  it('means the part of our opaque data, whatever its WhatsApp id, and the id where that is missing', () => {
    const parts = [part(0), part(1, { wamid: null })];
    expect(statusMove(parts, news('sent', { wamid: 'w0' }))?.part.i).toBe(1);
    expect(statusMove(parts, news('sent', { wamid: 'w0', opaque: null }))?.part.i).toBe(0);
    expect(statusMove(parts, news('sent', { wamid: 'w9', opaque: null }))).toBeNull();
    expect(statusMove(parts, news('sent', { opaque: 'o1:100:c#7:5:1' }))).toBeNull();
  });

  it('of a refusal speaks of its own attempt; an arrival of any', () => {
    const parts = [part(0), part(1, { attempt: 2 })];
    expect(statusMove(parts, news('failed'))).toBeNull();
    expect(statusMove(parts, news('failed', { opaque: 'o1:100:c#7:1:2' }))).toMatchObject({ frees: true });
    expect(statusMove(parts, news('delivered'))).toMatchObject({ to: 'delivered', frees: true });
  });

  it('moves forward only, and frees what delivery waited for', () => {
    const words = fc.constantFrom('sent', 'delivered', 'read', 'played', 'failed', 'pending', 'deleted');
    fc.assert(
      fc.property(fc.constantFrom(...SEND_STATES), words, (state, word) => {
        const move = statusMove([part(0), part(1, { state })], news(word));
        if (move === null) return;
        expect(statesBefore(move.to)).toContain(state);
        const waits: SendState[] = ['pending', 'sending', 'unknown'];
        if (waits.includes(state) || move.to === 'failed') expect(move.frees).toBe(true);
        if (move.to === 'read' && state === 'sent') expect(move.frees).toBe(false);
      }),
    );
  });
});
