import { createHash } from 'node:crypto';
import type { WebhookEvent } from '@feelori/contracts';
import type { Action } from '@feelori/records/actions';
import type { Customer } from '@feelori/records/customers';
import type { EventFacts, NewDelivery, WebhookEndpoint } from '@feelori/records/outgoing-webhooks';
import type { FoundTurn } from '@feelori/records/turns';

/** Why a person is needed: what only waits because the shop wants it so (drafts, pauses) is no hand-over. */
const HANDED_OVER_FOR = [
  'asked_for_person',
  'asked_with_stop',
  'complaint',
  'action_waits',
  'action_failed',
  'order_not_proven',
  'change_order',
  'refund',
  'cannot_help',
  'failed_again',
  'turn_failed',
  'too_many_turns',
  'message_too_old',
  'other_number',
  'auto_reply_loop',
];
const FIGURE = 'handovers:';
/** What a turn that handed over is counted as. */
export const HANDOVER_FIGURES: readonly string[] = HANDED_OVER_FOR.map((reason) => FIGURE + reason);

/** Something that other systems may want to know; `about` makes it the same event whoever finds it. */
export interface Happened {
  kind: WebhookEvent;
  about: string;
  at: Date;
  facts: EventFacts;
}

export function handedOver({ _id, conversationId, customerId, endedAt, figures = [] }: FoundTurn): Happened {
  const reason = figures.find((one) => one.startsWith(FIGURE))?.slice(FIGURE.length) ?? null;
  const facts = { conversation_id: conversationId, customer_id: customerId, reason };
  return { kind: 'conversation.handed_over', about: _id, at: endedAt, facts };
}

/** It happens when it is written down: the message can have come late. Null where that is not known. */
export function customerCreated({ _id, written_at: at, language }: Customer): Happened | null {
  if (at === undefined) return null;
  return { kind: 'customer.created', about: _id, at, facts: { customer_id: _id, language } };
}

/** A failed action that is approved anew is decided anew. Null where nobody has decided. */
export function actionDecided(action: Action): Happened | null {
  const { _id, conversationId, decidedAt, state, kind, orderId, decidedBy } = action;
  if (decidedAt === null) return null;
  const decision = state === 'declined' ? 'declined' : 'approved';
  const facts = {
    conversation_id: conversationId,
    action: kind,
    order_id: orderId,
    decision,
    by_rule: decidedBy === null,
  };
  return { kind: 'action.decided', about: `${_id}@${decidedAt.getTime()}`, at: decidedAt, facts };
}

/** What each endpoint is to be told of: what it wants to hear, and what happened after it was followed last. Pure. */
export function deliveriesFor(
  happened: readonly Happened[],
  endpoints: readonly WebhookEndpoint[],
): NewDelivery[] {
  return endpoints.flatMap(({ _id: endpointId, events, createdAt }) =>
    happened
      .filter(({ kind, at }) => events.includes(kind) && at >= createdAt)
      .map((one) => ({ endpointId, eventId: eventIdOf(one), kind: one.kind, facts: one.facts, at: one.at })),
  );
}

/** The same for the same event: a receiver that hears it twice knows. */
export function eventIdOf({
  kind,
  about,
}: Pick<Happened, 'kind' | 'about'> | { kind: string; about: string }): string {
  return `msg_${createHash('sha256').update(`${kind}\n${about}`).digest('base64url').slice(0, 24)}`;
}
