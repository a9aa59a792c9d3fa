import type { BreakerPast } from '@feelori/contracts';

/** One line of a breaker's history. Pure. */
export function breakerPastWords({ what, times, failures, by }: BreakerPast): string {
  const person = by?.name || 'somebody';
  switch (what) {
    case 'opened':
      return failures === 1
        ? 'Not called any more after a failure.'
        : `Not called any more after ${failures} failures.`;
    case 'half_open':
      return times === 1 ? 'Tried with one call.' : `Tried with one call, ${times} times.`;
    case 'closed':
      return 'It worked: called again.';
    case 'forced':
      return `Not called any more, by ${person}.`;
    case 'reset':
      return `Called again, by ${person}.`;
  }
}
