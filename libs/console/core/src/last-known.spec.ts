import { signal } from '@angular/core';
import { lastKnown } from './last-known';

describe('what was answered last', () => {
  const look = signal<{ begun: number; answer?: string }>({ begun: 1 });
  const known = lastKnown(() => look().answer);

  it('is nothing at first, and outlives a look that failed', () => {
    expect(known()).toBeUndefined();
    look.set({ begun: 1, answer: 'one' });
    expect(known()).toBe('one');
    look.set({ begun: 1 });
    expect(known()).toBe('one');
  });

  it('gives way to what is set, until something else is answered', () => {
    look.set({ begun: 1, answer: 'one' });
    expect(known()).toBe('one');
    known.set('set');
    look.set({ begun: 2, answer: 'one' });
    expect(known()).toBe('set');
    look.set({ begun: 2, answer: 'two' });
    expect(known()).toBe('two');
  });
});
