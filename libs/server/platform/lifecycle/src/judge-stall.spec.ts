import fc from 'fast-check';
import { judgeStall, type Look, type StallState } from './judge-stall';
import { LOOK_MS } from './watchdog-board';

const limits = { stillMs: 10_000, stopMs: 30_000 };
const START: Look = { atMs: 0, heartbeats: 0, debugged: false, stopping: false, waitedMs: 0 };

/** Looks one after another; each changes what the one before saw. Gives the first verdict that is not fine, and when. */
function watch(changes: Partial<Look>[]): { verdict: string; atMs: number } {
  let state: StallState = { last: START, stillMs: 0, stoppingMs: 0 };
  for (const change of changes) {
    const look = { ...state.last, ...change };
    const judged = judgeStall(state, look, limits);
    if (judged.verdict !== 'fine') return { verdict: judged.verdict, atMs: look.atMs };
    state = judged.state;
  }
  return { verdict: 'fine', atMs: state.last.atMs };
}

/** A look each 500 ms for so long. */
function looks(seconds: number, change: (at: number) => Partial<Look> = () => ({})): Partial<Look>[] {
  const count = (seconds * 1_000) / LOOK_MS;
  return Array.from({ length: count }, (_, i) => ({ atMs: (i + 1) * LOOK_MS, ...change((i + 1) * LOOK_MS) }));
}

describe('the watchdog', () => {
  it('ends a loop that stands still for 10 s, and not before', () => {
    expect(watch(looks(60))).toEqual({ verdict: 'blocked', atMs: 10_000 });
    expect(watch(looks(9.5)).verdict).toBe('fine');
  });

  it('leaves a loop alone that turns every now and then', () => {
    const slow = looks(600, (at) => ({ heartbeats: Math.floor(at / 9_000) }));
    expect(watch(slow).verdict).toBe('fine');
  });

  it('counts a sleep of the machine as nothing, however long it was', () => {
    const asleep = looks(8).concat(
      looks(9).map(({ atMs = 0 }) => ({ atMs: atMs + 3_600_000, heartbeats: 1 })),
    );
    expect(watch(asleep).verdict).toBe('fine');
    // The thread may wake first: it sees the jump before the loop has turned.
    const jump = [
      ...looks(1),
      { atMs: 86_400_000 },
      { atMs: 86_400_500 },
      { atMs: 86_401_000, heartbeats: 9 },
    ];
    expect(watch(jump).verdict).toBe('fine');
  });

  it('gives a loop that waits for a processor up to twice the time', () => {
    expect(watch(looks(120, (at) => ({ waitedMs: at * 0.95 }))).atMs).toBe(20_000);
    expect(watch(looks(120, (at) => ({ waitedMs: at * 0.2 }))).atMs).toBe(12_500);
    expect(watch(looks(120, (at) => ({ waitedMs: at, heartbeats: Math.floor(at / 15_000) }))).verdict).toBe(
      'fine',
    );
  });

  it('leaves a process alone while somebody debugs it', () => {
    expect(watch(looks(600, () => ({ debugged: true }))).verdict).toBe('fine');
  });

  it('ends a process that was told to end, even with a turning loop or a debugger', () => {
    const stopping = (at: number): Partial<Look> => ({
      heartbeats: at,
      debugged: true,
      stopping: at > 2_000,
    });
    expect(watch(looks(60, stopping))).toEqual({ verdict: 'overdue', atMs: 32_000 });
  });

  it('never ends a loop that moved within the last ten seconds it was awake', () => {
    const step = fc.record({
      gap: fc.integer({ min: 0, max: 120_000 }),
      beats: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let atMs = 0;
        let heartbeats = 0;
        let sinceBeat = 0;
        const seen: Partial<Look>[] = [];
        for (const { gap, beats } of steps) {
          atMs += gap;
          const mustBeat = sinceBeat >= 8;
          heartbeats += mustBeat ? 1 : beats;
          sinceBeat = mustBeat || beats === 1 ? 0 : sinceBeat + 1;
          seen.push({ atMs, heartbeats });
        }
        expect(watch(seen).verdict).toBe('fine');
      }),
    );
  });
});
