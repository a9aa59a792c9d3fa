import fc from 'fast-check';
import { Recent } from './recent';

describe('Recent', () => {
  it('remembers for a while, the last value of a key', () => {
    const recent = new Recent(10, 1_000);
    recent.set('a', 'one', 0);
    recent.set('a', 'two', 500);
    expect(recent.get('a', 1_499)).toBe('two');
    expect(recent.get('a', 1_500)).toBeUndefined();
    recent.set('b', 'three', 1_500);
    recent.forget('b');
    expect(recent.get('b', 1_500)).toBeUndefined();
  });

  it('holds the youngest keys, never more than its size', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 100 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 8 }), (all, size) => {
        const recent = new Recent(size, 1_000);
        all.forEach((key) => recent.set(String(key), `${key}`, 0));
        const youngest = [...new Set(all.toReversed())].slice(0, size);
        for (let key = 0; key <= 20; key += 1) {
          expect(recent.get(String(key), 0)).toBe(youngest.includes(key) ? `${key}` : undefined);
        }
      }),
    );
  });
});
