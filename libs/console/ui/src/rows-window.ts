/** A row that is in the document, and how many pixels of rows that are not lie between it and the one before. */
export interface ShownRow {
  index: number;
  gap: number;
}

/** Where each row begins, and behind the last one where they end. Pure. */
export function offsetsOf(count: number, height: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    offsets[index + 1] = (offsets[index] ?? 0) + height(index);
  }
  return offsets;
}

/** The rows that reach into these pixels; the second number is behind the last of them. Pure. */
export function rowsWithin(offsets: Float64Array, from: number, to: number): [number, number] {
  const count = offsets.length - 1;
  if (count === 0 || to <= 0 || from >= (offsets[count] ?? 0)) return [0, 0];
  return [firstEndingBehind(offsets, Math.max(0, from)), firstBeginningAt(offsets, to)];
}

/** Rows of a range and those that stay wherever they are, in order, each with the gap before it. Pure. */
export function shownRows(
  offsets: Float64Array,
  [start, end]: readonly [number, number],
  kept: readonly number[],
): ShownRow[] {
  const outside = kept.filter((index) => index < start || index >= end);
  const inside = Array.from({ length: end - start }, (_, at) => start + at);
  const all = [...new Set([...outside, ...inside])].sort((a, b) => a - b);
  return all.map((index, at) => {
    const before = all[at - 1];
    return { index, gap: (offsets[index] ?? 0) - (before === undefined ? 0 : (offsets[before + 1] ?? 0)) };
  });
}

function firstEndingBehind(offsets: Float64Array, px: number): number {
  return search(offsets.length - 1, (index) => (offsets[index + 1] ?? 0) > px);
}

function firstBeginningAt(offsets: Float64Array, px: number): number {
  return search(offsets.length - 1, (index) => (offsets[index] ?? 0) >= px);
}

/** The first index for which it is so, as it is for all behind it; `count` where it is so for none. */
function search(count: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
