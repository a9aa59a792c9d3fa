import type { ActionKind, ActionState, ActionView } from '@feelori/contracts';
import { amountWords } from '@feelori/console/core';

const KINDS: Readonly<Record<ActionKind, (order: string) => string>> = {
  cancel: (order) => `The customer wants order ${order} cancelled`,
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
