import { asksWhichVariant } from '@feelori/skills/shop';
import type { BuyIntent } from './buy-intent';
import { buyMeant, chosenOf } from './buy-meant';
import type { QuoteIntent } from './intent-with-quote';
import type { RulesSetting } from './rules-answer';

type Sure = Exclude<QuoteIntent, BuyIntent>;

/**
 * What somebody wants to buy, where it was shown; without that the text is read as one that looks for something. Behind our
 * question which size or colour it should be, one that is named is chosen.
 */
export async function boughtOrElse(
  intent: QuoteIntent,
  text: string,
  { tools, history, quoted }: Pick<RulesSetting, 'tools' | 'history' | 'quoted'>,
): Promise<Sure> {
  if (intent.kind === 'buy') {
    if (tools === null) return intent.otherwise;
    return (await buyMeant(intent.wish, intent.quoted ?? [], tools, history)) ?? intent.otherwise;
  }
  const last = history.findLast(({ role }) => role !== 'customer');
  const mayChoose = ['search', 'shown_product', 'unclear'].includes(intent.kind);
  if (tools === null || quoted !== undefined || !mayChoose || /[?؟]/.test(text)) return intent;
  if (last?.role !== 'assistant' || !asksWhichVariant(last.text)) return intent;
  return (await chosenOf(text, tools, history)) ?? intent;
}
