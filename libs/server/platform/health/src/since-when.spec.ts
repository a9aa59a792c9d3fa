import { SinceWhen } from './since-when';

describe('since when something is as it is', () => {
  it('is when it was first seen so, each by its name', () => {
    let now = 'noon';
    const since = new SinceWhen(() => now);
    now = 'one';
    expect([since.note('database', 'down'), since.note('redis', 'down')]).toEqual(['one', 'one']);
    now = 'two';
    expect([since.note('database', 'up'), since.note('redis', 'down')]).toEqual(['two', 'one']);
    now = 'three';
    expect([since.note('database', 'up'), since.note('database', 'down')]).toEqual(['two', 'three']);
  });

  it('is since the process began, for what is up when it is first looked at', () => {
    let now = 'noon';
    const since = new SinceWhen(() => now);
    now = 'one';
    expect(since.note('database', 'up')).toBe('noon');
    now = 'two';
    expect([since.note('database', 'down'), since.note('database', 'up')]).toEqual(['two', 'two']);
  });
});
