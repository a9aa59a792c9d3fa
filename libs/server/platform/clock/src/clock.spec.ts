import { Clock } from './clock';

let wall = 0;
let elapsed = 0;
let uptime = 0;
jest.mock('node:os', () => ({ uptime: () => Math.floor(uptime / 1_000) }));

/** Time passes for all clocks of the machine. */
function pass(ms: number): void {
  wall += ms;
  elapsed += ms;
  uptime += ms;
}

/** The database, whose clock is so far behind the machine's, is asked and answers within `tookMs`. */
function told(clock: Clock, machineAheadMs: number, tookMs = 2): void {
  const asked = elapsed;
  pass(tookMs / 2);
  const theirs = Math.floor(wall - machineAheadMs);
  pass(tookMs / 2);
  clock.learn({ theirs, asked, heard: elapsed });
}

describe('the clock', () => {
  beforeEach(() => {
    wall = 1_000_000;
    elapsed = 5_000;
    uptime = 50_000;
    jest.spyOn(Date, 'now').mockImplementation(() => Math.floor(wall));
    jest.spyOn(performance, 'now').mockImplementation(() => elapsed);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("is the machine's until it is told another time", () => {
    const clock = new Clock();
    pass(700);
    expect(clock.ms()).toBe(1_000_700);
    expect(clock.now()).toEqual(new Date(1_000_700));
    expect([clock.aheadMs(), clock.isShared]).toEqual([0, false]);
  });

  it.each([120_000, -120_000, 2_000])('goes by the shared time when the machine is %d ms ahead', (ahead) => {
    const clock = new Clock();
    told(clock, ahead);
    pass(998);
    expect(Math.abs(clock.ms() - (1_001_000 - ahead))).toBeLessThanOrEqual(2);
    expect(Math.abs(clock.aheadMs() - ahead)).toBeLessThanOrEqual(2);
    expect(clock.isShared).toBe(true);
    told(clock, 0);
    expect(Math.abs(clock.ms() - wall)).toBeLessThanOrEqual(2);
  });

  it('is not moved by an answer that fits, however slow it is', () => {
    const clock = new Clock();
    told(clock, 400, 1_000);
    expect(clock.ms()).toBe(wall);
    expect([clock.aheadMs(), clock.isShared]).toEqual([0, true]);
  });

  it.each([120_000, -120_000, 3_600_000])("is not moved by a step of the machine's clock (%d ms)", (step) => {
    const clock = new Clock();
    told(clock, 0);
    const before = clock.ms();
    wall += step;
    expect(clock.ms()).toBe(before);
    pass(1_000);
    expect(clock.ms()).toBe(before + 1_000);
    expect(clock.aheadMs()).toBe(step);
    told(clock, step);
    expect(Math.abs(clock.ms() - before - 1_002)).toBeLessThanOrEqual(2);
    wall -= step;
    expect(clock.aheadMs()).toBe(0);
  });

  it('counts the time a machine slept', () => {
    const clock = new Clock();
    told(clock, 60_000);
    const before = clock.ms();
    wall += 3_600_000;
    uptime += 3_600_000;
    expect(clock.ms()).toBe(before + 3_600_000);
    expect(Math.abs(clock.aheadMs() - 60_000)).toBeLessThanOrEqual(2);
    pass(10);
    expect(clock.ms()).toBe(before + 3_600_010);
  });

  it('counts the time a machine slept also where it woke with another time of day', () => {
    const clock = new Clock();
    told(clock, 0);
    const before = clock.ms();
    wall += 3_600_000 - 900_000;
    uptime += 3_600_000;
    // Only whole seconds are known then.
    expect(Math.abs(clock.ms() - before - 3_600_000)).toBeLessThan(1_000);
  });

  it('goes on when the machine only drifts', () => {
    const clock = new Clock();
    for (let hour = 0; hour < 10; hour += 1) {
      wall += 3_600_005;
      elapsed += 3_600_000;
      uptime += 3_600_000;
      expect(Math.abs(clock.aheadMs())).toBeLessThan(250);
      told(clock, 0);
    }
    expect(Math.abs(clock.aheadMs())).toBeLessThanOrEqual(2);
  });

  it('stands still rather than going back where it is put right by a little', () => {
    const clock = new Clock();
    const before = clock.ms();
    told(clock, 500);
    expect([clock.ms(), clock.now().getTime()]).toEqual([before, before]);
    pass(600);
    expect(Math.abs(clock.ms() - wall + 500)).toBeLessThanOrEqual(2);
    expect(clock.ms()).toBeGreaterThan(before);
    told(clock, 60_000);
    expect(clock.ms()).toBeLessThan(before);
  });

  it('says when it was set back, and not for trifles or when it was set forward', () => {
    const clock = new Clock();
    const setBack = jest.fn();
    clock.onSetBack(setBack);
    told(clock, 60_000);
    told(clock, -60_000);
    told(clock, -59_500);
    expect(setBack).not.toHaveBeenCalled();
    told(clock, 60_000);
    expect(setBack).toHaveBeenCalledTimes(1);
  });
});
