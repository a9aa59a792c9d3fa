import { crc32, inflateSync } from 'node:zlib';
import { productPicture } from './product-picture';
import { SILHOUETTES } from './silhouettes';

/** Chunks of a PNG with their checksums proved. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const typed = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(typed));
    chunks.set(typed.toString('latin1', 0, 4), typed.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

describe('productPicture', () => {
  const file = productPicture({ garment: 'dress', colour: 'blue', pattern: 'floral' });

  it('is a PNG of 600 by 600 with true checksums', () => {
    expect(file.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    const chunks = chunksOf(file);
    expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(600);
    expect(chunks.get('IHDR')?.readUInt32BE(4)).toBe(600);
    expect(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))).toHaveLength(600 * (600 * 3 + 1));
  });

  it('is drawn once', () => {
    expect(productPicture({ garment: 'dress', colour: 'blue', pattern: 'floral' })).toBe(file);
  });

  it('keeps every shape inside the picture', () => {
    for (const [garment, shapes] of Object.entries(SILHOUETTES)) {
      const numbers = shapes.flatMap(({ points }) => points.flat());
      expect({ garment, inside: numbers.every((value) => value >= 0 && value <= 100) }).toEqual({
        garment,
        inside: true,
      });
    }
  });
});
