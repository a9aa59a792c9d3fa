/**
 * Lists of numbers as vectors of length 1: Gemini does not make them so where they are cut (docs/outside/models.md §6).
 * Null where these are not `count` vectors of `dimensions` numbers that have a direction. Pure.
 */
export function unitVectors(
  lists: readonly unknown[],
  { count, dimensions }: { count: number; dimensions: number },
): Float32Array[] | null {
  if (lists.length !== count) return null;
  const vectors = lists.flatMap((list) => unitVector(list, dimensions) ?? []);
  return vectors.length === count ? vectors : null;
}

function unitVector(list: unknown, dimensions: number): Float32Array | null {
  if (!Array.isArray(list) || list.length !== dimensions) return null;
  const numbers = list as unknown[];
  if (!numbers.every((one): one is number => typeof one === 'number' && Number.isFinite(one))) return null;
  const length = Math.hypot(...numbers);
  if (length === 0 || !Number.isFinite(length)) return null;
  return Float32Array.from(numbers, (one) => one / length);
}
