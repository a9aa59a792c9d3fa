import { type CustomerMessage, type ReplyContent, wordsOf } from '@feelori/contracts';
import { addressIn, CHANGE_ADDRESS } from '@feelori/skills/actions';
import { type Language, withPersonButton } from '@feelori/skills/tools';
import type { TurnTools } from '../loop/turn-tools';
import { textsIn } from '../texts/texts-in';
import { actionWished } from './asks-for-action';
import { asksToCancel } from './asks-to-cancel';
import { markedOrderNamesIn } from './order-name';

/** The burst as one text, where it wishes an order sent to the address that stands in it; null where it does not. Pure. */
export function addressWish(asked: readonly CustomerMessage[]): string | null {
  const text = asked.map(({ content }) => wordsOf(content)).join('\n');
  return actionWished(text) === 'address' && !asksToCancel(text) && addressIn(text) !== null ? text : null;
}

/** Asks whether the order goes there; the figures of an address are no order's. */
export async function answerAddress(
  text: string,
  tools: TurnTools,
  language: Language,
): Promise<ReplyContent[]> {
  tools.begin();
  const [order_name = null] = markedOrderNamesIn(text);
  await tools.lookUp(CHANGE_ADDRESS, { order_name });
  const parts = tools.findings.render(null, language);
  return parts.length > 0 ? parts : [withPersonButton(textsIn(language).shopDown, language)];
}
