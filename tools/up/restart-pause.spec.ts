interface RestartPause {
  restartPause(early: number): number;
}
const { restartPause } = jest.requireActual<RestartPause>('./restart-pause.mjs');

describe('pauses between restarts', () => {
  it('begin within 2 s, never shrink, and stay at 15 s', () => {
    const pauses = Array.from({ length: 50 }, (_, deaths) => restartPause(deaths + 1));
    expect(pauses[0]).toBeLessThan(2_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(15_000);
  });
});
