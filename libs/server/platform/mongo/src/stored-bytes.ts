/** Bytes of a row: the driver gives them in a box of its own. */
export type StoredBytes = Uint8Array | { buffer: Uint8Array };

/** The bytes themselves. */
export function bytesOfStored(stored: StoredBytes): Buffer {
  return Buffer.from(stored instanceof Uint8Array ? stored : stored.buffer);
}
