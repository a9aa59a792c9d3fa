import type { FastifyReply } from 'fastify';
import { quotaFailure } from './fault-quotas';
import type { Upstream } from './faults';

const RETRY_SECONDS = '2';

/** Each vendor's body for "temporarily unavailable" (503). */
const UNAVAILABLE: Record<Upstream, unknown> = {
  whatsapp: {
    error: {
      message: 'Service temporarily unavailable',
      type: 'OAuthException',
      code: 2,
      is_transient: true,
      fbtrace_id: 'Asimulated',
    },
  },
  shopify: { errors: 'Service Unavailable' },
  gemini: {
    error: { code: 503, message: 'The model is overloaded. Please try again later.', status: 'UNAVAILABLE' },
  },
  openai: {
    error: {
      message: 'The server is currently overloaded. Please try again later.',
      type: 'service_unavailable_error',
      param: null,
      code: 'server_is_overloaded',
    },
  },
};

/** Each vendor's body for "too many requests". */
const THROTTLED: Record<Upstream, unknown> = {
  whatsapp: {
    error: {
      message: '(#130429) Rate limit hit',
      type: 'OAuthException',
      code: 130429,
      error_data: {
        messaging_product: 'whatsapp',
        details:
          'Message failed to send because there were too many messages sent from this phone number in a short period of time',
      },
      fbtrace_id: 'Asimulated',
    },
  },
  shopify: {
    errors:
      'Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.',
  },
  gemini: {
    error: {
      code: 429,
      message: 'You exceeded your current quota, please check your plan and billing details.',
      status: 'RESOURCE_EXHAUSTED',
      details: [
        quotaFailure('GenerateRequestsPerMinutePerProjectPerModel'),
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${RETRY_SECONDS}s` },
      ],
    },
  },
  openai: {
    error: {
      message: 'Rate limit reached for requests. Please try again in 2s.',
      type: 'requests',
      param: null,
      code: 'rate_limit_exceeded',
    },
  },
};

/** Answers 503 in the vendor's own shape. */
export async function unavailable(upstream: Upstream, reply: FastifyReply): Promise<void> {
  await reply.code(503).send(UNAVAILABLE[upstream]);
}

/** Answers "slow down": WhatsApp documents 400 and no Retry-After, the others 429. */
export async function throttled(upstream: Upstream, reply: FastifyReply): Promise<void> {
  if (upstream === 'whatsapp') {
    await reply.code(400).send(THROTTLED.whatsapp);
    return;
  }
  await reply.code(429).header('retry-after', RETRY_SECONDS).send(THROTTLED[upstream]);
}

/** Answers what no client expects: a proxy's HTML page, or half a JSON document with status 200. */
export async function garbage(truncated: boolean, reply: FastifyReply): Promise<void> {
  if (truncated) {
    await reply.code(200).type('application/json; charset=utf-8').send('{"data":{"ok":tru');
    return;
  }
  await reply
    .code(502)
    .type('text/html; charset=utf-8')
    .send('<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>');
}
