/** A 1×1 PNG: the picture customers send when a test does not bring its own. */
export const SAMPLE_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A 1×1 WebP. */
export const SAMPLE_WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

/** A document that anybody can read. */
export const SAMPLE_TEXT = Buffer.from('A sample file of the stand-in.\n');

/** The opening of an MP4: what it is can be told, and nobody plays it here. */
export const SAMPLE_MP4 = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2\0\0\0\x08free', 'latin1');

const MP3_HEADER = Buffer.from([0xff, 0xfb, 0x90, 0xc4]);
const MP3_FRAME_BYTES = 417;
const MP3_FRAMES = 40;

/** A second of silence as MP3: frames of a header and zeros. */
export const SAMPLE_MP3 = Buffer.concat(
  Array.from({ length: MP3_FRAMES }, () => [
    MP3_HEADER,
    Buffer.alloc(MP3_FRAME_BYTES - MP3_HEADER.length),
  ]).flat(),
);
