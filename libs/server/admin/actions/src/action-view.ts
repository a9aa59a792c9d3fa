import type { ActionView } from '@feelori/contracts';
import type { Action } from '@feelori/records/actions';
import { addressLines } from '@feelori/skills/actions';

/** An action as people of the shop see it; `names` knows what its people are called. Pure. */
export function actionView(action: Action, names: ReadonlyMap<string, string>): ActionView {
  const { key, kind, state, orderName, lines, total, currency, decidedBy, note, problem } = action;
  const decider = decidedBy === null ? null : { id: decidedBy, name: names.get(decidedBy) ?? '' };
  return {
    ...{ key, kind, state, orderName, lines, total, currency, note, problem },
    address: action.address ? addressLines(action.address) : [],
    reason: action.sentBack?.reason ?? null,
    instead: action.sentBack?.instead?.title ?? null,
    askedAt: action.askedAt.toISOString(),
    confirmedAt: action.confirmedAt?.toISOString() ?? null,
    decidedAt: action.decidedAt?.toISOString() ?? null,
    decidedBy: decider,
    endedAt: action.endedAt?.toISOString() ?? null,
  };
}
