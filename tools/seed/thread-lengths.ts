import { seededRandom } from './seeded-random.ts';

/** The longest thread of a large amount. */
const LONGEST = 10_000;
/** Of a smaller amount: at most this share of all messages. */
const LONGEST_SHARE = 0.05;
/** How unequal they are: half write a few lines, some write for years. */
const SPREAD = 0.75;

/**
 * How many messages each conversation has: very different numbers, one at least, together all of them. The one in the
 * middle is the longest. Pure.
 */
export function threadLengths(conversations: number, messages: number, seed: number): Uint32Array {
  const lengths = new Uint32Array(conversations).fill(1);
  const spare = messages - conversations;
  const longest = Math.min(LONGEST - 1, Math.floor(messages * LONGEST_SHARE), spare);
  const at = longestThread(conversations);
  lengths[at] = 1 + longest;
  const weights = weightsOf(conversations, seed, at);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  for (let n = 0; n < conversations; n += 1) {
    weight += weights[n] ?? 0;
    // By what all up to here get together, so that nothing is lost in rounding.
    const upTo = all === 0 ? 0 : Math.round(((spare - longest) * weight) / all);
    lengths[n] = (lengths[n] ?? 0) + upTo - given;
    given = upTo;
  }
  // With a single conversation there is nobody else to give the rest to.
  lengths[at] = (lengths[at] ?? 0) + (spare - longest - given);
  return lengths;
}

/** Which conversation has the longest thread. */
export function longestThread(conversations: number): number {
  return Math.floor(conversations / 2);
}

function weightsOf(conversations: number, seed: number, but: number): Float64Array {
  const random = seededRandom(seed);
  const weights = new Float64Array(conversations);
  for (let n = 0; n < conversations; n += 1) {
    const weight = (random() + 0.003) ** -SPREAD - 1;
    weights[n] = n === but ? 0 : Math.max(0, weight);
  }
  return weights;
}
