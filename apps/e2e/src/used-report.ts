import { FIRST_ANSWER_SECONDS, type UsagePoint, type UsageReport } from '@feelori/contracts';

const DAY_MS = 86_400_000;

/** What Home gets of a shop that has been used for a week, today included: figures come too slowly for a journey. */
export function usedReport(): UsageReport {
  const today = new Date(new Date().setUTCHours(0, 0, 0, 0)).getTime();
  const points = [6, 5, 4, 3, 2, 1, 0].map((ago) => pointOf(new Date(today - ago * DAY_MS), 7 - ago));
  const before = [13, 12, 11, 10, 9, 8, 7].map((ago) => pointOf(new Date(today - ago * DAY_MS), 14 - ago));
  const to = new Date(today + DAY_MS).toISOString();
  const budget = { spent: 4.2, limit: 5, level: 'cheap' } as const;
  return { days: 7, step: 'day', timeZone: 'UTC', to, points, before, budget, currency: 'EUR' };
}

function pointOf(at: Date, n: number): UsagePoint {
  return {
    at: at.toISOString(),
    counts: {
      ...{ arrivals: 10, turns: 9 + n, alone: 5 + n, drafts: 1, orders_helped: 2, unanswered: n % 3 },
      ...{ 'answers:gemini': 4 + n, 'answers:openai': n, 'answers:rules': 2, 'replies:console': 3 },
      ...{ 'handovers:asked_for_person': 2, 'handovers:refund': 1, 'guards:grounding': 1 },
      ...{ 'languages:en': 6, 'languages:ar': 3, 'languages:es': 1, 'sends_lost:failed': n % 2 },
      ...{
        'model_cost:gemini': 310_000 * n,
        'model_cost:openai': 90_000 * n,
        'message_cost:service': 45_600 * n,
      },
    },
    firstAnswers: Array.from(
      { length: FIRST_ANSWER_SECONDS.length + 1 },
      (_, bucket) => [4, 5, 3, 1, n, 1][bucket] ?? 0,
    ),
  };
}
