import { ACTION_WAITS } from '@feelori/contracts';
import type { Action } from '@feelori/records/actions';
import type { Handover, ToolOutcome } from '@feelori/skills/tools';
import type { WishKind, WishProblem } from '../words/wish-word-list';
import type { WishFound } from './wish-found';

export type WishOutcome = ToolOutcome<WishFound>;

/** As the people of the shop read it. */
const WISHED: Readonly<Record<WishKind, string>> = {
  address: 'wants another address',
  return: 'wants to send something back',
  exchange: 'wants to exchange something',
};
const WHY: Readonly<Record<WishProblem, string>> = {
  shipped: ', but it was sent already',
  in_work: ', but it is being worked on',
  abroad: ', in another country',
  late: ', but the time for that has passed',
  not_sent: ', but it was not sent yet',
  nothing: ', but Shopify shows nothing of it that can come back',
};

/** A model reads what came of it; nothing it could take for done. */
export function told(found: WishFound): WishOutcome {
  return { ok: true, output: { changed: false, now: found.kind }, found };
}

export function askPerson(wish: WishKind, order: string | null, why: WishProblem | null): WishOutcome {
  const about = order === null ? '' : `Order ${order}: `;
  const summary = `${about}${WISHED[wish]}${why === null ? '' : WHY[why]}`;
  return { ...told({ kind: 'person', order, why }), handover: { reason: 'change_order', summary } };
}

/** Somebody of the shop is to decide it. */
export function decisionOn(wish: WishKind, order: string): Handover {
  return { reason: ACTION_WAITS, summary: `Order ${order}: ${WISHED[wish]}` };
}

/** Where a turn broke off behind the yes, nobody of the shop was called yet. */
export function waitsFor(wish: WishKind, { state, orderName: order }: Action): WishOutcome {
  const outcome = told({ kind: 'waits', wish, order });
  return state === 'confirmed' ? { ...outcome, handover: decisionOn(wish, order) } : outcome;
}
