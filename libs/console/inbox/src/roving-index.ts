/**
 * Where focus goes in a list of `count` options for a key (WAI-ARIA listbox pattern);
 * null when the key does not move it.
 */
export function rovingIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const clamped = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamped(at + 1);
    case 'ArrowUp':
      return clamped(at - 1);
    case 'PageDown':
      return clamped(at + 8);
    case 'PageUp':
      return clamped(at - 8);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
