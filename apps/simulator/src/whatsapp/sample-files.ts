/** A 1×1 PNG: the picture customers send when a test does not bring its own. */
export const SAMPLE_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Bytes for the kinds whose content nobody decodes here. */
export const SAMPLE_TEXT = Buffer.from('A sample file of the stand-in.\n');
