import { faultsOf, type FloorTaken, type KnownEntry, type RunLog } from './outbox-judge';

const ID = '100:c_ann';
const opaque = (key: string, part = 0, attempt = 1): string => `o1:${ID}#${key}:${part}:${attempt}`;

function known(change: Partial<KnownEntry> = {}): KnownEntry {
  const rest = { epoch: 0, origin: 'assistant', confirmsStart: false };
  return { step: 1, conversationId: ID, place: 1, ...rest, ...change };
}

/** A run in which these sends were taken, one a step from the third on. */
function run(sends: string[], entries: Record<string, KnownEntry>, floors: FloorTaken[] = []): RunLog {
  return {
    sends: sends.map((one, at) => ({ opaque: one, step: at + 3 })),
    entries: new Map(Object.entries(entries).map(([key, one]) => [`${ID}#${key}`, one])),
    floors,
    failures: new Map(),
  };
}
const two = { '1': known(), '2': known({ place: 2 }) };

describe('the judge of what happened in the outbox', () => {
  it('finds a part that was sent twice, unless WhatsApp said that it failed', () => {
    const log = run([opaque('1'), opaque('1', 0, 2)], two);
    expect(faultsOf(log)).toEqual([`${ID}#1:0 was sent 2 times`]);
    expect(faultsOf({ ...log, failures: new Map([[`${ID}#1:0`, 1]]) })).toEqual([]);
  });

  it('finds what went out of order, within an entry and over entries of a lane', () => {
    expect(faultsOf(run([opaque('1'), opaque('1', 1), opaque('2')], two))).toEqual([]);
    expect(faultsOf(run([opaque('2'), opaque('1')], two))).toHaveLength(1);
    expect(faultsOf(run([opaque('1', 1), opaque('1')], two))).toHaveLength(1);
    // It was not there yet when the other went out.
    expect(faultsOf(run([opaque('2'), opaque('1')], { ...two, '1': known({ step: 4 }) }))).toEqual([]);
    const campaign = known({ origin: 'campaign', epoch: null });
    const passed = {
      'c-spring': campaign,
      '2': known({ place: 2 }),
      'n-late': known({ place: 3, origin: 'notice' }),
    };
    expect(faultsOf(run([opaque('2'), opaque('c-spring'), opaque('n-late')], passed))).toEqual([]);
    expect(faultsOf(run([opaque('n-late'), opaque('c-spring')], passed))).toHaveLength(1);
  });

  it('finds what went out although somebody had taken the floor', () => {
    const floor = { from: 1, until: Infinity, begun: new Set<string>(), what: 'takeover' };
    const forbids = ({ epoch }: KnownEntry): boolean => epoch === 0;
    const sends = [opaque('1'), opaque('1', 1)];
    expect(faultsOf(run(sends, two, [{ ...floor, forbids }]))).toEqual([
      `${opaque('1', 1)} went out after takeover`,
    ]);
    const begun = new Set([opaque('1', 1)]);
    expect(faultsOf(run(sends, two, [{ ...floor, forbids, begun }]))).toEqual([]);
    expect(faultsOf(run(sends, two, [{ ...floor, forbids, until: 1 }]))).toEqual([]);
    const first = (_: KnownEntry, { part }: { part: number }): boolean => part === 0;
    expect(faultsOf(run(sends, two, [{ ...floor, forbids: first }]))).toEqual([]);
  });
});
