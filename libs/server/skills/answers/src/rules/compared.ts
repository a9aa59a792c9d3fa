import { GET_PRODUCT, productComparison, productsMeant } from '@feelori/skills/shop';
import type { Product } from '@feelori/edges/shopify';
import type { ShownProduct } from '@feelori/records/turns';
import { withPersonButton } from '@feelori/skills/tools';
import type { HistoryEntry } from '../answer-request';
import { textsIn } from '../texts/texts-in';
import type { TurnTools } from '../loop/turn-tools';
import { asksToCompare } from './asks-to-compare';
import { namedSides } from './named-sides';
import { sideMeant } from './side-meant';
import type { QuoteIntent } from './intent-with-quote';
import type { RulesReply, RulesSetting } from './rules-answer';

/** More cannot be told side by side in one message. */
const MOST = 3;
/** What such a text may be taken for besides. */
const OPEN: ReadonlySet<QuoteIntent['kind']> = new Set([
  ...(['search', 'unclear', 'unknown', 'shown_product', 'nth', 'go_on', 'greeting', 'thanks'] as const),
]);

/**
 * "Which of the two is better?": what the shop knows of the two or three products that were shown, side by side, and that it is
 * for the customer to say. Null where nothing of the kind is asked, or others than that many were shown.
 */
export async function compared(
  text: string,
  { kind }: QuoteIntent,
  { tools, language, history, quoted }: RulesSetting,
): Promise<RulesReply | null> {
  if (tools === null || quoted !== undefined || !OPEN.has(kind)) return null;
  const named = await namedAlike(text, tools, history);
  if (named !== null) return answer(productComparison(named, textsIn(language).compare, language));
  if (!asksToCompare(text)) return null;
  const shown = shownTogether(history, tools.context.refs.list());
  if (shown.length < 2 || shown.length > MOST) return null;
  const found = await Promise.all(shown.map(({ ref }) => tools.lookUp(GET_PRODUCT, { product_ref: ref })));
  // None of them alone is what was looked at last.
  tools.look = null;
  const { shopDown, compare } = textsIn(language);
  if (found.some(({ ok }) => !ok)) return answer(withPersonButton(shopDown, language));
  const products = found.flatMap(({ found: one }) => one?.products ?? []);
  return products.length < 2 ? null : answer(productComparison(products, compare, language));
}

/** The two products that the text names; null where it names none, or one alone. */
async function namedAlike(
  text: string,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<Product[] | null> {
  const sides = namedSides(text);
  if (sides === null) return null;
  const { findings, look } = tools;
  tools.begin();
  const [one, other] = await Promise.all(sides.map((side) => sideMeant(side, tools, history)));
  // None of them alone is what was looked at last.
  tools.look = look;
  if (one && other && one.id !== other.id) return [one, other];
  tools.findings = findings;
  return null;
}

/** Those of the newest answer that showed any; where that is one, the one shown before it too. */
function shownTogether(history: readonly HistoryEntry[], shown: readonly ShownProduct[]): ShownProduct[] {
  const newest = productsMeant(history, shown);
  const [only, ...more] = newest;
  if (only === undefined || more.length > 0) return newest;
  const at = history.findLastIndex(({ role, text }) => role === 'assistant' && text.includes(only.title));
  const others = shown.filter(({ productId }) => productId !== only.productId);
  const before = productsMeant(history.slice(0, at), others);
  return before.length === 1 ? [...before, only] : newest;
}

function answer(part: RulesReply['parts'][number]): RulesReply {
  return { parts: [part], handover: null };
}
