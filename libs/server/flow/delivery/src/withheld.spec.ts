import { newPart, type OutboxEntry } from '@feelori/records/outbox';
import { isWithheld, withheld } from './withheld';

const release = { by: 'u1', at: new Date(0), edited: false };

describe('an answer of the assistant that waits to be sent', () => {
  it('is held back by a pause, and by a way of working in which nothing goes out by itself', () => {
    expect(withheld({ origin: 'assistant' }, true, 'automatic')).toBe('paused');
    expect(withheld({ origin: 'assistant' }, false, 'draft')).toBe('working_mode');
    expect(withheld({ origin: 'assistant' }, false, 'observe')).toBe('working_mode');
    expect(withheld({ origin: 'assistant' }, false, 'automatic')).toBeNull();
  });

  it('goes out once a person released it, as does what is no answer of the assistant', () => {
    expect(withheld({ origin: 'assistant', release }, true, 'draft')).toBeNull();
    for (const origin of ['person', 'notice', 'campaign'] as const) {
      expect(withheld({ origin }, true, 'observe')).toBeNull();
    }
  });

  it('counts as held back only while nothing of it is out', () => {
    const part = { ...newPart({ kind: 'text', text: 'hello' }, 0), state: 'cancelled' as const };
    const entry = { stage: 'cancelled', cancelReason: 'paused', parts: [part] } as unknown as OutboxEntry;
    expect(isWithheld(entry)).toBe(true);
    expect(isWithheld({ ...entry, parts: [part, { ...part, state: 'sent' }] })).toBe(false);
    expect(isWithheld({ ...entry, cancelReason: 'takeover' })).toBe(false);
    expect(isWithheld({ ...entry, stage: 'released' })).toBe(false);
  });
});
