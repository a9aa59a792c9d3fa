import { SEND_STATES, type SendState } from '@feelori/contracts';
import fc from 'fast-check';
import { isSettled, stateOfStatus, statesBefore } from './send-lattice';

const TARGETS = ['sent', 'delivered', 'read', 'failed'] as const;
const RANK: Record<SendState, number> = {
  pending: 0,
  sending: 0,
  unknown: 0,
  failed: 1,
  dead: 1,
  cancelled: 1,
  sent: 2,
  delivered: 3,
  read: 4,
};

function apply(state: SendState, target: (typeof TARGETS)[number]): SendState {
  return statesBefore(target).includes(state) ? target : state;
}

describe('the states of a send', () => {
  it('end in the furthest that WhatsApp told, in whatever order it told it', () => {
    const arrivals = fc.shuffledSubarray(['sent', 'delivered', 'read'] as const, { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...SEND_STATES), arrivals, (start, told) => {
        const end = told.reduce<SendState>(apply, start);
        const furthest = told.reduce<SendState>((a, b) => (RANK[b] > RANK[a] ? b : a), 'pending');
        // A refusal is taken back only by proof of arrival, not by `sent` alone.
        const expected = start === 'failed' && furthest === 'sent' ? 'failed' : furthest;
        expect(end).toBe(RANK[start] > RANK[expected] ? start : expected);
      }),
    );
  });

  it('never leave an arrival for anything less', () => {
    expect(TARGETS.map((target) => apply('read', target))).toEqual(['read', 'read', 'read', 'read']);
    expect(apply('delivered', 'failed')).toBe('delivered');
  });

  it('leave the waiting ones by every status: a stuck path was found otherwise', () => {
    for (const state of ['pending', 'sending', 'unknown'] as const) {
      expect(TARGETS.map((target) => apply(state, target))).toEqual([...TARGETS]);
      expect(isSettled(state)).toBe(false);
    }
  });

  it('know the words that say something about the way out', () => {
    expect(['sent', 'played', 'deleted', 'warning'].map(stateOfStatus)).toEqual(['sent', 'read', null, null]);
  });
});
