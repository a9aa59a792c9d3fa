import type { ReplyContent } from '@feelori/contracts';
import type { ActionStep } from '@feelori/skills/tools';

/**
 * What is to be written of actions: the customer's answers in any case, and of questions those that really stand in these
 * messages. One that a model had asked, and whose answer is another's, was never put. Pure.
 */
export function toldActions(parts: readonly ReplyContent[], steps: readonly ActionStep[]): ActionStep[] {
  const taps = parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ id }) => id) : []));
  const distinct = steps.filter((step, at) => steps.indexOf(step) === at);
  return distinct.filter(
    (one) => one.step !== 'asked' || taps.some((id) => id.endsWith(`:${one.action.key}`)),
  );
}
