import { throttled } from './throttled';

describe('throttled work', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('runs at once, then at most once a gap, and never forgets the last call', () => {
    const work = jest.fn();
    const { run } = throttled(100, work);
    for (let call = 0; call < 50; call += 1) run();
    expect(work).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
    run();
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('does nothing more after it is cancelled', () => {
    const work = jest.fn();
    const { run, cancel } = throttled(100, work);
    run();
    run();
    cancel();
    jest.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
