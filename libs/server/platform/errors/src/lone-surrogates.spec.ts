import fc from 'fast-check';
import { loneSurrogateIn } from './lone-surrogates';

describe('loneSurrogateIn', () => {
  it.each([
    ['whole', null],
    ['\ud800', ''],
    [{ a: 'x', b: { c: ['y', '\udc00'] } }, 'b.c.1'],
    [{ a: { '\ud800': 'x' } }, 'a'],
    [{ '\udbff': 1 }, ''],
    [{ a: 1, b: null, c: undefined, d: true }, null],
    [Buffer.from([0xed, 0xa0, 0x80]), null],
    [undefined, null],
  ])('finds in %j the place %j', (value, place) => {
    expect(loneSurrogateIn(value)).toBe(place);
  });

  it('finds nothing in any whole text, however it is nested', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.string({ unit: 'binary' }), values: [fc.string({ unit: 'binary' })] }),
        (value) => {
          expect(loneSurrogateIn(value)).toBeNull();
        },
      ),
    );
  });
});
