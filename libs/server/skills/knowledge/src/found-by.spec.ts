import { foundBy } from './found-by';

describe('foundBy', () => {
  it.each([
    ['words', { sure: true, coverage: 0.2 }, false],
    ['words', { sure: false, coverage: 0.3 }, false],
    ['both', { sure: false, coverage: 0.5 }, true],
    ['meaning', { sure: false, coverage: 0.29 }, true],
    ['meaning', { sure: false, coverage: 0 }, true],
    [null, { sure: false, coverage: 0.29 }, false],
  ])('%s', (way, fit, isNear) => {
    expect(foundBy(fit, isNear)).toBe(way);
  });
});
