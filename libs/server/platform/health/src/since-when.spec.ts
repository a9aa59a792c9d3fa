import { SinceWhen } from './since-when';

describe('since when something is as it is', () => {
  it('is when it was first seen so, each by its name', () => {
    let now = 'noon';
    const since = new SinceWhen(() => now);
    expect(since.note('database', 'up')).toBe('noon');
    now = 'one';
    expect(since.note('database', 'up')).toBe('noon');
    expect(since.note('redis', 'up')).toBe('one');
    now = 'two';
    expect(since.note('database', 'down')).toBe('two');
    now = 'three';
    expect([since.note('database', 'down'), since.note('database', 'up')]).toEqual(['two', 'three']);
  });
});
