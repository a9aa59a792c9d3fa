import fc from 'fast-check';
import { newId } from './new-id';

describe('newId', () => {
  it('sorts by time and is never the same twice', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 2 ** 30 }), (at, later) => {
        expect(newId(at) < newId(at + later)).toBe(true);
        expect(newId(at)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      }),
    );
    expect(new Set(Array.from({ length: 10_000 }, () => newId(1))).size).toBe(10_000);
  });
});
