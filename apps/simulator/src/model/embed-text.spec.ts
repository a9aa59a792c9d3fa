import fc from 'fast-check';
import { embedText } from './embed-text';

const likeness = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('embedText', () => {
  it('gives every text one vector of length 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 64 }), (text, dimensions) => {
        const vector = embedText(text, dimensions);
        expect(vector).toHaveLength(dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1);
        expect(embedText(text, dimensions)).toEqual(vector);
      }),
    );
  });

  it('puts texts that share words closer than texts that do not', () => {
    const dress = embedText('blue summer dress', 512);
    expect(likeness(dress, embedText('a blue dress', 512))).toBeGreaterThan(
      likeness(dress, embedText('return policy', 512)),
    );
  });

  it('puts texts that mean the same closest, also where they share no word', () => {
    const refunds = embedText('Refunds. We pay within 5 days.', 512);
    const meant = likeness(refunds, embedText('can I get my money back', 512));
    expect(meant).toBeGreaterThan(0.8);
    expect(likeness(refunds, embedText('we ship within 5 days', 512))).toBeLessThan(0.4);
  });
});
