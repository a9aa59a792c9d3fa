import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LiveStream, type LiveState } from '@feelori/console/core';
import { whenReachable } from './when-reachable';

const state = signal<LiveState>('live');

function made(): { retry: jest.Mock; reach: ReturnType<typeof whenReachable> } {
  TestBed.configureTestingModule({ providers: [{ provide: LiveStream, useValue: { state } }] });
  const retry = jest.fn();
  const reach = TestBed.runInInjectionContext(() => whenReachable(retry));
  TestBed.tick();
  retry.mockClear();
  return { retry, reach };
}

describe('what did not reach the server', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is tried again after pauses that grow, until it got through', () => {
    const { retry, reach } = made();
    for (const pause of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
      reach.failed();
      jest.advanceTimersByTime(pause - 1);
      expect(retry).not.toHaveBeenCalled();
      jest.advanceTimersByTime(1);
      expect(retry).toHaveBeenCalledTimes(1);
      retry.mockClear();
    }
    reach.reached();
    reach.failed();
    jest.advanceTimersByTime(5_000);
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('is tried once for many failures of the same moment', () => {
    const { retry, reach } = made();
    for (let at = 0; at < 3; at += 1) reach.failed();
    jest.advanceTimersByTime(3_600_000);
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('is tried at once when the machine is online, or the stream stands again', () => {
    const { retry } = made();
    window.dispatchEvent(new Event('online'));
    expect(retry).toHaveBeenCalledTimes(1);
    state.set('waiting');
    TestBed.tick();
    state.set('live');
    TestBed.tick();
    expect(retry).toHaveBeenCalledTimes(2);
  });

  it('is left alone once nobody asks', () => {
    const { retry, reach } = made();
    reach.failed();
    TestBed.resetTestingModule();
    window.dispatchEvent(new Event('online'));
    jest.advanceTimersByTime(3_600_000);
    expect(retry).not.toHaveBeenCalled();
  });
});
