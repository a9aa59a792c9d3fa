import fc from 'fast-check';
import { hueOf, initialsOf } from './initials';

describe('the initials of a name', () => {
  it.each([
    ['Ana Souza', 'AS'],
    ['ana maria de souza', 'AS'],
    ['Cher', 'C'],
    ['ليلى حسن', 'لح'],
    ['😀 Sam', 'S'],
    ['+49 170', '?'],
    ['', '?'],
  ])('%p are %p', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('have a colour that stays the same, on the circle', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(hueOf(name)).toBe(hueOf(name));
        expect(hueOf(name)).toBeGreaterThanOrEqual(0);
        expect(hueOf(name)).toBeLessThan(360);
      }),
    );
  });
});
