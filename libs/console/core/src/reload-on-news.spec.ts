import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LiveStream } from './live-stream';
import type { LiveState } from './live-news';
import { reloadOnNews } from './reload-on-news';

describe('reloadOnNews', () => {
  const state = signal<LiveState>('live');
  const error = signal<Error | undefined>(undefined);
  const reload = jest.fn(() => true);

  beforeEach(() => {
    state.set('live');
    error.set(undefined);
    reload.mockClear();
    TestBed.configureTestingModule({
      providers: [{ provide: LiveStream, useValue: { state, listen: () => () => undefined } }],
    });
    TestBed.runInInjectionContext(() =>
      reloadOnNews({ error, isLoading: signal(false), reload }, 10, () => false),
    );
    TestBed.tick();
  });

  function comesBack(): void {
    state.set('waiting');
    TestBed.tick();
    state.set('live');
    TestBed.tick();
  }

  it('tries again what failed as soon as the page is live again', () => {
    error.set(new Error('unreachable'));
    TestBed.tick();
    expect(reload).not.toHaveBeenCalled();
    comesBack();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('leaves alone what was loaded well', () => {
    comesBack();
    expect(reload).not.toHaveBeenCalled();
  });
});
