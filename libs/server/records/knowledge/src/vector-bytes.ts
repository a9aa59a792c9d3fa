const BYTES_OF_NUMBER = 4;

/** Numbers as they are stored: little-endian, four bytes each. */
export function bytesOfVector(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * BYTES_OF_NUMBER);
  vector.forEach((number, at) => bytes.writeFloatLE(number, at * BYTES_OF_NUMBER));
  return bytes;
}

export function vectorOfBytes(bytes: Buffer): Float32Array {
  const count = Math.floor(bytes.length / BYTES_OF_NUMBER);
  return Float32Array.from({ length: count }, (_, at) => bytes.readFloatLE(at * BYTES_OF_NUMBER));
}
