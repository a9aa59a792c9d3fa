interface Silence {
  atMs: number;
  silentMs: number;
  waitedMs: number;
}
interface Look {
  atMs: number;
  answered: boolean;
  stopped: boolean;
  waitedMs: number;
}
const { judgeSilence, lookMs } = jest.requireActual<{
  judgeSilence(state: Silence, look: Look): Silence;
  lookMs: number;
}>('./judge-silence.mjs');

/** How long a process counts as silent after one look each half second. */
function silentMs(looks: number, change: (at: number) => Partial<Look> = () => ({})): number {
  let state: Silence = { atMs: 0, silentMs: 0, waitedMs: 0 };
  for (let i = 1; i <= looks; i += 1) {
    const atMs = i * lookMs;
    state = judgeSilence(state, { atMs, answered: false, stopped: false, waitedMs: 0, ...change(atMs) });
  }
  return state.silentMs;
}

describe('the silence of a process', () => {
  it('is as long as nothing was answered', () => {
    expect(silentMs(20)).toBe(10_000);
    expect(silentMs(20, (at) => ({ answered: at === 4_000 }))).toBe(6_000);
  });

  it('does not count while somebody has stopped it', () => {
    expect(silentMs(60, (at) => ({ stopped: at > 2_000 }))).toBe(2_000);
  });

  it('counts by half while it gets no processor', () => {
    expect(silentMs(40, (at) => ({ waitedMs: at }))).toBe(10_000);
    expect(silentMs(40, (at) => ({ waitedMs: at / 4 }))).toBe(15_000);
  });

  it('does not count while the machine slept', () => {
    expect(silentMs(3, (at) => ({ atMs: at > 1_000 ? at + 3_600_000 : at }))).toBe(2_000);
  });
});
