import { FIRST_ANSWER_SECONDS, type UsagePoint } from '@feelori/contracts';
import { type CountedFigures, summedMetrics } from '@feelori/records/system-metrics';
import type { Slots } from './usage-slots';

/** A point for each slot, of all that began in it; a slot without anything has one too. Pure. */
export function intoSlots(
  { begins, end }: Slots,
  metrics: readonly (CountedFigures & { at: Date })[],
): UsagePoint[] {
  return begins.map((begin, at) => {
    const until = begins[at + 1] ?? end;
    const { counts, firstAnswers } = summedMetrics(
      metrics.filter((one) => one.at >= begin && one.at < until),
    );
    const buckets = FIRST_ANSWER_SECONDS.length + 1;
    return {
      at: begin.toISOString(),
      counts,
      firstAnswers: Array.from({ length: buckets }, (_, bucket) => firstAnswers[bucket] ?? 0),
    };
  });
}
