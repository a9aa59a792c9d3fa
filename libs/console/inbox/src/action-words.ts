import type { ActionKind, ActionState, ActionView, ReturnReason } from '@feelori/contracts';
import { amountWords } from '@feelori/console/core';

const KINDS: Readonly<Record<ActionKind, (order: string) => string>> = {
  cancel: (order) => `The customer wants order ${order} cancelled`,
  address: (order) => `The customer wants order ${order} sent to another address`,
  return: (order) => `The customer wants to send back something of order ${order}`,
  exchange: (order) => `The customer wants to exchange something of order ${order}`,
};

const REASONS: Readonly<Record<ReturnReason, string>> = {
  too_small: 'too small',
  too_large: 'too large',
  unwanted: 'changed their mind',
  not_as_described: 'not as described',
  damaged: 'damaged',
  wrong_item: 'the wrong thing came',
  other: 'another reason',
};

const STATES: Readonly<Record<ActionState, string>> = {
  asked: 'The customer was asked.',
  withdrawn: 'The customer does not want it.',
  confirmed: 'They said yes. Nothing is done before you approve it.',
  approved: 'Approved. Shopify is asked in a moment.',
  declined: 'Declined.',
  running: 'Shopify was asked, and has not done it yet.',
  done: 'Done.',
  failed: 'It could not be done.',
  unknown: 'Nobody knows whether it was done.',
};

/** What the customer wants, in one sentence. */
export function actionWords({ kind, orderName }: Pick<ActionView, 'kind' | 'orderName'>): string {
  return KINDS[kind](orderName);
}

/** How far it is, with who decided it. */
export function actionStateWords({ state, decidedBy }: Pick<ActionView, 'state' | 'decidedBy'>): string {
  if (state !== 'approved' || decidedBy === null) return STATES[state];
  return `Approved by ${decidedBy.name || 'somebody'}. Shopify is asked in a moment.`;
}

/** The order's things and what it costs. */
export function linesWords({
  lines,
  total,
  currency,
}: Pick<ActionView, 'lines' | 'total' | 'currency'>): string {
  const things = lines.map(({ title, quantity }) => `${quantity} × ${title}`);
  return [...things, ...(total === null ? [] : [amountWords(total, currency)])].join(', ');
}

/** What else there is to know before it is approved: where to, why, and what in its place. */
export function detailWords({
  kind,
  address,
  reason,
  instead,
}: Pick<ActionView, 'kind' | 'address' | 'reason' | 'instead'>): string[] {
  return [
    ...(address.length === 0 ? [] : [`To: ${address.join(', ')}`]),
    ...(instead === null ? [] : [`Instead: ${instead}`]),
    ...(reason === null || (kind === 'exchange' && reason === 'other') ? [] : [`Reason: ${REASONS[reason]}`]),
  ];
}
