import { createHash } from 'node:crypto';

/** Ways to say the same, each a name with what it is said by. */
const MEANINGS: readonly (readonly [name: string, said: RegExp])[] = [
  ['refund', /\b(?:refunds?|money back|reimburse\w{0,4})\b/],
  ['warranty', /\b(?:warranty|guarantee|fall(?:s|ing)? apart|fell apart|came apart)\b/],
  ['gift', /\b(?:gift|present for|birthday)\b/],
  ['opening', /\b(?:opening hours|open on|closing time)\b/],
];
/** So much more a meaning counts than a word of it. */
const WEIGHT = 6;
/** Words of three letters and fewer say next to nothing of what a text is about. */
const WORD = /[\p{L}\p{N}]{4,}/gu;

/**
 * The embedding of a text: what it means and its words, hashed into so many dimensions, length 1. The same text gives
 * the same vector; texts that mean the same lie close together, then those that share words; one without either points
 * along the first axis.
 */
export function embedText(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  const lower = text.toLowerCase();
  const add = (name: string, weight: number): void => {
    const digest = createHash('sha256').update(name).digest();
    const at = digest.readUInt32LE(0) % dimensions;
    vector[at] = (vector[at] ?? 0) + (digest.readUInt8(4) % 2 === 0 ? weight : -weight);
  };
  for (const word of new Set(lower.match(WORD))) add(word, 1);
  for (const [name, said] of MEANINGS) if (said.test(lower)) add(`means ${name}`, WEIGHT);
  const length = Math.hypot(...vector);
  if (length === 0) vector[0] = 1;
  return length === 0 ? vector : vector.map((value) => value / length);
}
