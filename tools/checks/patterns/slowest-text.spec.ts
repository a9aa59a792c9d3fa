import { tooSlowAmong } from './slowest-text';

const LENGTHS = [500, 8_000, 65_536];
const texts = (length: number): string[] => ['x'.repeat(length)];

/** Work that does something `steps` times. */
function spend(steps: number): void {
  let sum = 0;
  for (let at = 0; at < steps; at += 1) sum += at % 7;
  if (sum < 0) throw new Error('never');
}

describe('what takes too long', () => {
  it('is named, also where only the longest texts show it', () => {
    expect(tooSlowAmong(LENGTHS, texts, ({ length }) => spend(length ** 2))).toMatch(
      /^[\d.]+ ms: (8000|65536) ×/,
    );
  });

  it('is nothing that grows with the length', () => {
    expect(tooSlowAmong(LENGTHS, texts, ({ length }) => spend(length))).toBe('in time');
  });

  it('is not looked for among the longest where even the square of the length would be quick', () => {
    const seen: number[] = [];
    tooSlowAmong(LENGTHS, texts, ({ length }) => void seen.push(length));
    expect(seen).not.toContain(65_536);
  });
});
