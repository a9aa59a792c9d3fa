import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id of 26 characters that sorts by time (ULID): 48 bits of milliseconds, 80 bits at random. */
export function newId(atMs: number = Date.now()): string {
  let time = '';
  for (let rest = atMs, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32)) {
    time = alphabet.charAt(rest % 32) + time;
  }
  let chance = '';
  for (const byte of randomBytes(16)) chance += alphabet.charAt(byte & 31);
  return time + chance;
}
