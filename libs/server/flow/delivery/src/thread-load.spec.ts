import { ThreadLoad } from './thread-load';

describe('the load of a thread that nobody asked about for long', () => {
  let now: number;
  let active: number;

  beforeEach(() => {
    [now, active] = [0, 0];
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    jest.spyOn(performance, 'eventLoopUtilization').mockImplementation((one, other) => {
      if (one === undefined) return { idle: now - active, active, utilization: 0 };
      const [idle, busy] = [one.idle - (other?.idle ?? 0), one.active - (other?.active ?? 0)];
      return { idle, active: busy, utilization: busy / (idle + busy) };
    });
  });
  afterEach(() => jest.restoreAllMocks());

  function pass(ms: number, share: number): void {
    now += ms;
    active += ms * share;
  }

  it('counts as busy until it is known how it is now', () => {
    const load = new ThreadLoad();
    pass(600_000, 0);
    expect(load.isBusy).toBe(true);
    pass(50, 1);
    expect(load.isBusy).toBe(true);
    pass(60, 1);
    expect(load.isBusy).toBe(true);
    pass(110, 0.1);
    expect(load.isBusy).toBe(false);
  });

  it('is free after a look or two where nothing happens', () => {
    const load = new ThreadLoad();
    pass(600_000, 1);
    expect(load.isBusy).toBe(true);
    pass(110, 0);
    expect(load.isBusy).toBe(false);
  });
});
