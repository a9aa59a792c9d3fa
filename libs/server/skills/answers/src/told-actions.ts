import { ACTION_WAITS, type ReplyContent } from '@feelori/contracts';
import type { ActionStep, Handover } from '@feelori/skills/tools';

/**
 * What is to be written of actions: the customer's last answer to each in any case, and of questions those that really stand in these
 * messages. One that a model had asked, and whose answer is another's, was never put. Pure.
 */
export function toldActions(parts: readonly ReplyContent[], steps: readonly ActionStep[]): ActionStep[] {
  const taps = parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ id }) => id) : []));
  const distinct = steps.filter((step, at) => steps.lastIndexOf(step) === at);
  return distinct.filter((one, at) =>
    one.step === 'asked'
      ? taps.some((id) => id.endsWith(`:${one.action.key}`))
      : !distinct.slice(at + 1).some((later) => later.step !== 'asked' && later.key === one.key),
  );
}

/** A yes waits for somebody of the shop, also where another tap behind it was answered last. Pure. */
export function awaited(actions: readonly ActionStep[]): Handover | null {
  const waits = actions.some((one) => one.step === 'confirmed' && !one.byRule);
  return waits ? { reason: ACTION_WAITS } : null;
}
