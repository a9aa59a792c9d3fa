import { LIST_MY_ORDERS, TRACK_ORDER } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import { nameWords } from '../language/name-words';
import type { TurnTools } from '../loop/turn-tools';
import { searchWordsOf } from '../vocabulary/english-catalogue';
import { toldOrders } from './nth-of-shown';
import type { SearchIntent } from './read-intent';

/**
 * Whether "and the scarf?" behind an answer on their orders is of one of them: then that order is told of. What looks for
 * a product in so many words, or names a price, is not.
 */
export async function isOfToldOrder(
  { sure, terms, priceMin, priceMax, sort, goOn }: SearchIntent,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<boolean> {
  const narrows = priceMin !== null || priceMax !== null || sort !== undefined || goOn !== undefined;
  if (sure || narrows || toldOrders(history).length === 0) return false;
  const { own, english } = searchWordsOf(terms);
  const words = new Set([...own, ...(english ?? [])].flatMap(nameWords));
  let order_name: string | null = null;
  await tools.peek(LIST_MY_ORDERS, {}, ({ orders }) => {
    const meant = orders.find(({ lines }) =>
      lines.some(({ title }) => nameWords(title).some((word) => words.has(word))),
    );
    order_name = meant?.name ?? null;
    return false;
  });
  return order_name !== null && (await tools.lookUp(TRACK_ORDER, { order_name })).ok;
}
