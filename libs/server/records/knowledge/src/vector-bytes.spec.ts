import { bytesOfVector, vectorOfBytes } from './vector-bytes';

describe('the bytes of a vector', () => {
  it('hold its numbers, four bytes each', () => {
    const vector = Float32Array.of(0.6, -0.8, 0);
    expect(bytesOfVector(vector)).toHaveLength(12);
    expect(vectorOfBytes(bytesOfVector(vector))).toEqual(vector);
  });
});
