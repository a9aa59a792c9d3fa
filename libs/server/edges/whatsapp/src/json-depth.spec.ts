import fc from 'fast-check';
import { jsonDepthWithin } from './json-depth';

const nested = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('jsonDepthWithin', () => {
  it('takes exactly the allowed depth', () => {
    expect(jsonDepthWithin(nested(64), 64)).toBe(true);
    expect(jsonDepthWithin(nested(65), 64)).toBe(false);
    expect(jsonDepthWithin(nested(1_000_000), 64)).toBe(false);
  });

  it('is not misled by brackets and quotes inside strings', () => {
    expect(jsonDepthWithin(Buffer.from(String.raw`{"a":"[[[[\"[[[","b\\":"{{{"}`), 1)).toBe(true);
    expect(jsonDepthWithin(Buffer.from(String.raw`{"a":"\\","b":[[1]]}`), 2)).toBe(false);
  });

  it('agrees with what a parser finds in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 6 }), (json, max) => {
        expect(jsonDepthWithin(Buffer.from(json), max)).toBe(depthOf(JSON.parse(json)) <= max);
      }),
    );
  });

  it('ends on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof jsonDepthWithin(bytes, 64) === 'boolean'));
  });
});
