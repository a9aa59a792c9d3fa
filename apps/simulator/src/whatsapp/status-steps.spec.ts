import fc from 'fast-check';
import { graphError } from './graph-error';
import type { SentMessage, StatusName } from './status-item';
import { statusSteps, type StatusPlan } from './status-steps';

const PLAN: StatusPlan = {
  enabled: true,
  sent_ms: 10,
  delivered_ms: 20,
  read_ms: 30,
  played_ms: 40,
  read: true,
  skip_delivered: false,
  reorder: false,
  duplicates: 0,
  before_response: false,
  drop_next: 0,
  contacts: false,
  conversation: false,
};
const SEND: SentMessage = {
  wamid: 'wamid.1',
  waId: '16505550101',
  userId: 'US.1',
  opaque: null,
  category: 'service',
  onlySent: false,
  voice: false,
};
const error = graphError(131053);
const shown = (...args: Parameters<typeof statusSteps>): string[] =>
  statusSteps(...args).map(({ status, after }) => `${status} ${after}`);

describe('the statuses of a message', () => {
  it('come in their order', () => {
    expect(shown(SEND, PLAN, {})).toEqual(['sent 10', 'delivered 20', 'read 30']);
    expect(shown({ ...SEND, voice: true }, PLAN, {}).at(-1)).toBe('played 40');
    expect(shown({ ...SEND, onlySent: true }, PLAN, {})).toEqual(['sent 10']);
  });

  it('come late, all by as much', () => {
    expect(shown(SEND, PLAN, { late_ms: 1000 })).toEqual(['sent 1010', 'delivered 1020', 'read 1030']);
  });

  it.each([
    ['accepted', ['failed 10']],
    ['sent', ['sent 10', 'failed 20']],
    ['delivered', ['sent 10', 'delivered 20', 'failed 30']],
  ] as const)('end with the failure after %s', (after, steps) => {
    expect(shown(SEND, PLAN, { failure: { error, after } })).toEqual(steps);
  });

  it('fail also while statuses are off', () => {
    expect(shown(SEND, { ...PLAN, enabled: false }, {})).toEqual([]);
    expect(shown(SEND, { ...PLAN, enabled: false }, { failure: { error, after: 'sent' } })).toEqual([
      'failed 10',
    ]);
  });

  it('are the same ones at the same moments when they come out of order', () => {
    const failure = fc.option(
      fc.record({ error: fc.constant(error), after: fc.constantFrom('accepted', 'sent', 'delivered') }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(failure, fc.nat(1000), fc.boolean(), (fault, late, voice) => {
        const course = { late_ms: late, ...(fault ? { failure: fault } : {}) };
        const kept = statusSteps({ ...SEND, voice }, PLAN, course);
        const mixed = statusSteps({ ...SEND, voice }, PLAN, { ...course, reorder: true });
        const names: StatusName[] = kept.map(({ status }) => status);
        expect(mixed.map(({ status }) => status)).toEqual(names.reverse());
        expect(mixed.map(({ after }) => after)).toEqual(kept.map(({ after }) => after));
      }),
    );
  });
});
