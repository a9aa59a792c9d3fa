import type {
  WebhookAttemptView,
  WebhookDeliveryView,
  WebhookEndpointView,
  WebhookEvent,
} from '@feelori/contracts';
import { tookWords, whenWords } from '@feelori/console/core';

/** What an endpoint can be told of, as people say it. */
export const EVENT_WORDS: Readonly<Record<WebhookEvent, string>> = {
  'conversation.handed_over': 'A conversation was handed over to a person',
  'customer.created': 'A customer is new',
  'action.decided': 'An action (a return, a cancelled order) was decided',
  'alert.raised': 'Something needs a person (an alert)',
  'alert.ended': 'An alert is over',
};

/** How an endpoint is, and which colour that has: none is well, and `off` is as somebody wants it. */
export interface EndpointState {
  words: string;
  tone: '' | 'off' | 'warning' | 'failed';
}

/** Pure. */
export function endpointState(
  { off, failingSince }: Pick<WebhookEndpointView, 'off' | 'failingSince'>,
  now: Date,
): EndpointState {
  if (off === 'off') return { words: 'Off', tone: 'off' };
  if (off === 'failed') return { words: 'Switched off: it took nothing for days', tone: 'failed' };
  if (off === 'gone') return { words: 'Switched off: it says that nobody listens (410)', tone: 'failed' };
  if (failingSince === null) return { words: 'On', tone: '' };
  return { words: `Takes nothing since ${whenWords(failingSince, now)}`, tone: 'warning' };
}

/** What a delivery is about: an event of another version of the product is called by its own name. */
export function kindWords(kind: string): string {
  if (kind === 'webhook.test') return 'A test';
  const known: Readonly<Record<string, string>> = EVENT_WORDS;
  return known[kind] ?? kind;
}

/** What became of a delivery; the colours are those of an endpoint. */
export function deliveryState(
  { state, nextAt, tries }: Pick<WebhookDeliveryView, 'state' | 'nextAt' | 'tries'>,
  now: Date,
): EndpointState {
  if (state === 'delivered') return { words: 'Delivered', tone: '' };
  if (state === 'given_up') return { words: 'Given up', tone: 'failed' };
  if (tries === 0) return { words: 'Waits to be told', tone: 'off' };
  const again = nextAt === null ? 'soon' : whenWords(nextAt, now);
  return { words: `Next try: ${again}`, tone: 'warning' };
}

/** What came of one try: `Answered 204 in 40 ms.` */
export function attemptWords({
  status,
  tookMs,
  problem,
}: Pick<WebhookAttemptView, 'status' | 'tookMs' | 'problem'>): string {
  const took = tookWords(tookMs);
  return status === null ? `${problem ?? 'No answer.'} (${took})` : `Answered ${status} in ${took}.`;
}

/** What came of a delivery that somebody asked for. */
export function outcomeWords({ state, problem, attempts }: WebhookDeliveryView): string {
  const last = attempts.at(-1);
  const words = last === undefined ? (problem ?? '') : attemptWords(last);
  return state === 'delivered' ? `It was taken. ${words}` : `It was not taken. ${words}`;
}
