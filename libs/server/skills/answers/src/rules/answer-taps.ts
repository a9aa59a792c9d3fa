import type { ReplyContent } from '@feelori/contracts';
import { renderFacts, withPersonButton } from '../render/render-facts';
import type { Tap } from './read-tap';
import type { RulesSetting } from './rules-answer';
import type { TurnTools } from '../loop/turn-tools';

/** So many taps of one burst are answered; more are a slip of the finger. */
const MOST_TAPS = 3;

/** Taps on our rows and buttons, answered from the shop alone: what a tap means needs no model. */
export async function answerTaps(
  taps: readonly Tap[],
  setting: RulesSetting & { tools: TurnTools },
): Promise<ReplyContent[]> {
  const distinct = taps.filter((tap, at) => taps.findIndex((one) => sameTap(one, tap)) === at);
  const parts: ReplyContent[] = [];
  for (const tap of distinct.slice(-MOST_TAPS)) parts.push(...(await answerTap(tap, setting)));
  return parts;
}

async function answerTap(tap: Tap, setting: RulesSetting & { tools: TurnTools }): Promise<ReplyContent[]> {
  const { tools, texts, language } = setting;
  tools.begin();
  const ok = await run(tap, tools);
  if (!ok) return [withPersonButton(tools.shopFailed ? texts.shopDown : texts.productGone, texts)];
  const parts = renderFacts(tools.facts, null, texts, language);
  return parts.length > 0 ? parts : [withPersonButton(texts.unclear, texts)];
}

async function run(tap: Tap, tools: TurnTools): Promise<boolean> {
  switch (tap.kind) {
    case 'product':
      return (await tools.product(tap.id)).ok;
    case 'similar':
      return similar(tap.id, tools);
    case 'orders':
      return (await tools.lookUp('list_my_orders', {})).ok;
    case 'person':
      return (await tools.lookUp('hand_off_to_human', { reason: 'asked_for_person', summary: '' })).ok;
  }
}

/** Other products of the same type. */
async function similar(id: string, tools: TurnTools): Promise<boolean> {
  const [product] = (await tools.product(id)).facts.products;
  if (!product) return false;
  tools.begin();
  const words = product.productType === '' ? product.title : product.productType;
  const args = { terms: [words], category: null, price_max: null, in_stock_only: true };
  const found = await tools.lookUp('search_products', args);
  tools.facts.products = tools.facts.products.filter((other) => other.id !== id);
  return found.ok;
}

function sameTap(a: Tap, b: Tap): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
