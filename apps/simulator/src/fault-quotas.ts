import type { FastifyReply } from 'fastify';
import type { Upstream } from './faults';

/** Gemini's 429: which quota is used up, and Google's advice about it (reference B4). */
export function geminiQuota(quotaId: string, advice: Record<string, unknown>): unknown {
  const failure = {
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
  const message = 'You exceeded your current quota, please check your plan and billing details.';
  return { error: { code: 429, message, status: 'RESOURCE_EXHAUSTED', details: [failure, advice] } };
}

/** A used-up quota: waiting does not help, another provider does (reference B4, C4). Null where there is none. */
const USED_UP: Partial<Record<Upstream, unknown>> = {
  gemini: geminiQuota('GenerateRequestsPerDayPerProjectPerModel-FreeTier', {
    '@type': 'type.googleapis.com/google.rpc.Help',
    links: [{ description: 'Learn more', url: 'https://ai.google.dev/gemini-api/docs/rate-limits' }],
  }),
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
