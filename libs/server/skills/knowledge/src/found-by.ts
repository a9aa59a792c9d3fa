import type { FoundBy } from '@feelori/contracts';
import type { Fit } from './fit-of';

/** So much of what is asked a piece must speak of to be worth a model's reading. */
const WORTH_READING = 0.3;

/** Which way led to a piece; null where it only shares a stray word with the question. Pure. */
export function foundBy({ sure, coverage }: Pick<Fit, 'sure' | 'coverage'>, isNear: boolean): FoundBy | null {
  const byWords = sure || coverage >= WORTH_READING;
  if (byWords) return isNear ? 'both' : 'words';
  return isNear ? 'meaning' : null;
}
