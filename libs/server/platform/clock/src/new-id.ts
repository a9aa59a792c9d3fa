import { randomFillSync } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const CHANCE = 16;
/** Randomness is fetched for many ids at once: one system call an id is felt on the hot path. */
const pool = Buffer.alloc(CHANCE * 256);
let used = pool.length;

/**
 * A new id of 26 characters that sorts by time (ULID): 48 bits of milliseconds, 80 bits at random. Made here since it is
 * on the way of every message and the library takes eighty times as long (docs/decisions/0030).
 */
export function newId(atMs: number = Date.now()): string {
  let time = '';
  for (let rest = atMs, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32)) {
    time = alphabet.charAt(rest % 32) + time;
  }
  let chance = '';
  for (const byte of freshBytes()) chance += alphabet.charAt(byte & 31);
  return time + chance;
}

function freshBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += CHANCE;
  return pool.subarray(used - CHANCE, used);
}
