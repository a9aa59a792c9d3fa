import { inSpan } from './span-here';

/** One of the systems that we do not own, as spans name it. */
export type OutsideService = 'whatsapp' | 'shopify' | 'gemini' | 'openai' | 'objects' | 'webhook';

/** A call of ours, as a span: `what` is a word or two of our own, never an address. */
export function outsideCall<T extends { statusCode: number } | { status: number }>(
  service: OutsideService,
  what: string,
  call: () => Promise<T>,
): Promise<T> {
  const start = { name: `${service} ${what}`, kind: 'client', facts: { 'peer.service': service } } as const;
  return inSpan(start, async (span) => {
    const answer = await call();
    const status = 'statusCode' in answer ? answer.statusCode : answer.status;
    span.say({ 'http.response.status_code': status });
    if (status >= 400) span.fail(String(status));
    return answer;
  });
}
