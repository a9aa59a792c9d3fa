import { rovingIndex } from './roving-index';

describe('keys in a list', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, 0],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['PageDown', 1, 30, 9],
    ['PageUp', 1, 30, 0],
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 0, 0, null],
    ['a', 0, 3, null],
  ])('%s at %p of %p goes to %p', (key, at, count, to) => {
    expect(rovingIndex(key, at, count)).toBe(to);
  });
});
