import fc from 'fast-check';
import { jsonDepthWithin } from './json-depth';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('jsonDepthWithin', () => {
  it('agrees with the depth of the parsed value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(8), (value, most) => {
        expect(jsonDepthWithin(JSON.stringify(value), most)).toBe(depthOf(value) <= most);
      }),
    );
  });

  it('does not count brackets in strings, escaped quotes included', () => {
    expect(jsonDepthWithin(JSON.stringify({ text: '[[[["\\"[[[\\\\' }), 1)).toBe(true);
  });

  it('looks at a million brackets without a deep stack', () => {
    expect(jsonDepthWithin('['.repeat(1_000_000), 64)).toBe(false);
  });
});
