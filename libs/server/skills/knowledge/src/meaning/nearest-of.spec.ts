import { nearestOf } from './nearest-of';

const pieces: [string, Float32Array][] = [
  ['far', Float32Array.of(0, 1)],
  ['near', Float32Array.of(0.8, 0.6)],
  ['same', Float32Array.of(1, 0)],
  ['of another model', Float32Array.of(1, 0, 0)],
];

describe('nearestOf', () => {
  it('gives what is near enough, the nearest first', () => {
    expect(nearestOf(Float32Array.of(1, 0), pieces, { from: 0.5, most: 5 })).toEqual(['same', 'near']);
  });

  it('gives no more than asked for, and nothing where all is far', () => {
    expect(nearestOf(Float32Array.of(1, 0), pieces, { from: 0.5, most: 1 })).toEqual(['same']);
    expect(nearestOf(Float32Array.of(-1, 0), pieces, { from: 0.5, most: 5 })).toEqual([]);
  });
});
