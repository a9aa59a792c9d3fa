import type { AnswerRequest } from './answer-request';

/** What a person tries out: asked by somebody whom nobody knows, and said to nobody. `id` is made up. Pure. */
export function trialRequest(
  text: string,
  { id, phoneNumberId, now, ms }: { id: string; phoneNumberId: string; now: number; ms: number },
): AnswerRequest {
  return {
    conversationId: `${phoneNumberId}:${id}`,
    customerId: id,
    phone: null,
    customerName: '',
    history: [],
    shown: [],
    asked: [
      {
        wamid: id,
        phoneNumberId,
        identity: {},
        sentAt: now,
        content: { kind: 'text', text },
        provisional: false,
      },
    ],
    quotes: new Map(),
    attempt: 1,
    deadlineAt: new Date(now + ms),
    signal: AbortSignal.timeout(ms),
  };
}
