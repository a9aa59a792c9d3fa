import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { reloadInSight } from './reload-in-sight';

describe('reloadInSight', () => {
  const reload = jest.fn(() => true);
  const isLoading = signal(false);
  let seen: DocumentVisibilityState;
  let wanted: boolean;

  beforeEach(() => {
    jest.useFakeTimers();
    reload.mockClear();
    isLoading.set(false);
    seen = 'visible';
    wanted = true;
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
    TestBed.runInInjectionContext(() => reloadInSight({ isLoading, reload }, 5_000, () => wanted));
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  function turns(to: DocumentVisibilityState): void {
    seen = to;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('asks again and again by itself', () => {
    jest.advanceTimersByTime(15_000);
    expect(reload).toHaveBeenCalledTimes(3);
  });

  it('rests while nobody sees it, and asks at once when somebody does again', () => {
    turns('hidden');
    jest.advanceTimersByTime(60_000);
    expect(reload).not.toHaveBeenCalled();
    turns('visible');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('cancels no answer that is on its way, and asks nothing that is not wanted', () => {
    isLoading.set(true);
    jest.advanceTimersByTime(15_000);
    isLoading.set(false);
    wanted = false;
    jest.advanceTimersByTime(15_000);
    expect(reload).not.toHaveBeenCalled();
  });

  it('ends with whoever asked', () => {
    TestBed.resetTestingModule();
    jest.advanceTimersByTime(15_000);
    turns('visible');
    expect(reload).not.toHaveBeenCalled();
  });
});
