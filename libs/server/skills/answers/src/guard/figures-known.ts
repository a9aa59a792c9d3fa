import type { Evidence } from '@feelori/skills/tools';
import { withDigits } from './days-said';
import { figureReadings, figuresIn } from './figure-readings';
import { sentencesOf } from './sentences-of';

/** How long a promise of a shop holds, besides what is counted in days. */
const YEARS =
  /(?<![\d.,])(\d{1,3}) ?(?:-|to|a|ou)? ?(?:years?|anos?|annees?|ans|साल|वर्ष|سنوات|سنه|سنين|اعوام|عام)(?![\p{L}\p{M}])/gu;

/**
 * Whether every figure of a text stands in what the shop has written, where it is told of that and nothing else: how many
 * years, degrees, pieces, at what time. "One" and nothing count nothing.
 */
export function figuresKnown(text: string, { writings, amounts, orders, dates }: Evidence): boolean {
  if (writings.length === 0 || amounts.length + orders.length + dates.length > 0) return true;
  const known = new Set(
    writings.flatMap((writing) => sentencesOf(writing).map(withDigits)).flatMap(figureReadings),
  );
  const years = sentencesOf(text).flatMap((one) =>
    [...withDigits(one).matchAll(YEARS)].map(([, n]) => n ?? ''),
  );
  return [...figuresIn(text), ...years].every(
    (figure) => Number(figure) <= 1 || known.has(figure.replace(/\D/g, '')),
  );
}
