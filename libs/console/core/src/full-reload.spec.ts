import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FullReload } from './full-reload';

const GONE = new TypeError('Failed to fetch dynamically imported module: http://x/chunk-ABCD1234.js');

describe('FullReload', () => {
  const assign = jest.fn();
  let kept: Map<string, string>;
  let fresh: FullReload;
  let answer: () => Promise<{ ok: boolean }>;

  beforeEach(() => {
    assign.mockClear();
    kept = new Map();
    answer = () => Promise.resolve({ ok: true });
    Object.assign(globalThis, { fetch: () => answer() });
    const sessionStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    };
    const page = { defaultView: { sessionStorage, location: { assign } } };
    TestBed.configureTestingModule({ providers: [{ provide: DOCUMENT, useValue: page }] });
    fresh = TestBed.runInInjectionContext(() => new FullReload());
  });

  it('loads a page anew whose files are gone', async () => {
    await fresh.mend('/sign-in', GONE);
    expect(assign.mock.calls).toEqual([['/sign-in']]);
    expect(fresh.needed()).toBeNull();
  });

  it('does so once: when it did not help, a person is asked', async () => {
    await fresh.mend('/inbox', GONE);
    await fresh.mend('/inbox', GONE);
    expect(assign).toHaveBeenCalledTimes(1);
    expect(fresh.needed()).toBe('/inbox');
  });

  it.each([
    ['is away', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is ill', () => Promise.resolve({ ok: false })],
  ])('does not leave the console while the server %s', async (_, gives) => {
    answer = gives;
    await fresh.mend('/inbox', GONE);
    expect(assign).not.toHaveBeenCalled();
    expect(fresh.needed()).toBe('/inbox');
  });

  it('leaves other errors alone', async () => {
    await fresh.mend('/inbox', new Error('x'));
    expect([assign.mock.calls.length, fresh.needed()]).toEqual([0, null]);
  });
});
