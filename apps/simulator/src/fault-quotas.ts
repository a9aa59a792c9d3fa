import type { FastifyReply } from 'fastify';
import type { Upstream } from './faults';

/** Google's note about which quota is used up (docs/models.md §1). */
export function quotaFailure(quotaId: string): Record<string, unknown> {
  return {
    '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
    violations: [
      {
        quotaMetric: 'generativelanguage.googleapis.com/generate_content_requests',
        quotaId,
        quotaDimensions: { model: 'gemini-3.5-flash-lite', location: 'global' },
        quotaValue: '500',
      },
    ],
  };
}

/** A used-up quota: waiting does not help, another provider does (docs/models.md §1, §2). Null where there is none. */
const USED_UP: Partial<Record<Upstream, unknown>> = {
  gemini: {
    error: {
      code: 429,
      message: 'You exceeded your current quota, please check your plan and billing details.',
      status: 'RESOURCE_EXHAUSTED',
      details: [
        quotaFailure('GenerateRequestsPerDayPerProjectPerModel-FreeTier'),
        {
          '@type': 'type.googleapis.com/google.rpc.Help',
          links: [{ description: 'Learn more', url: 'https://ai.google.dev/gemini-api/docs/rate-limits' }],
        },
      ],
    },
  },
  openai: {
    error: {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: 'insufficient_quota',
      param: null,
      code: 'credit_balance_exhausted',
    },
  },
};
const SLOW_DOWN = {
  error: {
    message: 'Please reduce your request rate.',
    type: 'rate_limit_error',
    param: null,
    code: 'slow_down',
  },
};

/** Answers 429 the way the variant says; false when this upstream has no such answer. */
export async function quotaAnswer(
  upstream: Upstream,
  variant: 'quota' | 'slow_down',
  reply: FastifyReply,
): Promise<boolean> {
  const body = variant === 'quota' ? USED_UP[upstream] : upstream === 'openai' ? SLOW_DOWN : undefined;
  if (body === undefined) return false;
  if (variant === 'slow_down') void reply.header('retry-after', '1');
  await reply.code(429).send(body);
  return true;
}
