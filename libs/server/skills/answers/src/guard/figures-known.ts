import type { Evidence } from '@feelori/skills/tools';
import { fold } from '../language/fold-words';
import { numbersInDigits } from '../language/number-words';
import { withDigits } from './days-said';
import { sentencesOf } from './sentences-of';

const NUMBER = /\d+(?:[.,:]\d+)*/g;
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
    writings.flatMap((writing) => sentencesOf(writing).map(withDigits)).flatMap(readings),
  );
  const years = sentencesOf(text).flatMap((one) =>
    [...withDigits(one).matchAll(YEARS)].map(([, n]) => n ?? ''),
  );
  const figures = numbersInDigits(fold(text)).match(NUMBER) ?? [];
  return [...figures, ...years].every(
    (figure) => Number(figure) <= 1 || known.has(figure.replace(/\D/g, '')),
  );
}

/** A number as it may be said: "9:00" as 9, "18:30" as 6, "1,000" as 1000. */
function readings(sentence: string): string[] {
  return (sentence.match(NUMBER) ?? []).flatMap((number) => {
    const parts = number.split(/[.,:]/);
    const hour = Number(parts[0]);
    const isTime = number.includes(':') && hour > 12 && hour < 25;
    return [
      parts.join(''),
      ...parts,
      String(Number(parts[0])),
      ...(isTime ? [String(hour - 12), `${hour - 12}${parts[1] ?? ''}`] : []),
    ];
  });
}
