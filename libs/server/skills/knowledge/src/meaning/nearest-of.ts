/** The ids whose vectors lie from this cosine on near the question's, the nearest first. All of length 1. Pure. */
export function nearestOf(
  question: Float32Array,
  pieces: Iterable<readonly [id: string, vector: Float32Array]>,
  { from, most }: { from: number; most: number },
): string[] {
  const near: [string, number][] = [];
  for (const [id, vector] of pieces) {
    const cosine = cosineOf(question, vector);
    if (cosine >= from) near.push([id, cosine]);
  }
  return near
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([id]) => id);
}

function cosineOf(one: Float32Array, other: Float32Array): number {
  // Of another length is of another model: it says nothing.
  if (one.length !== other.length) return -1;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
