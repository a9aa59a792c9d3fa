import type { ShopOrder } from '@feelori/edges/shopify';
import { LIST_MY_ORDERS, orderStatus } from '@feelori/skills/shop';
import { nameWords } from '../language/name-words';
import type { TurnTools } from '../loop/turn-tools';
import { searchWordsOf } from '../vocabulary/english-catalogue';

const CAME: ReadonlySet<string> = new Set(['delivered', 'picked_up', 'cancelled', 'returned', 'refunded']);

/** The customer's own order with something of that name in it, the newest that has not come yet first; null for none. */
export async function orderWithItem(terms: readonly string[], tools: TurnTools): Promise<string | null> {
  const { own, english } = searchWordsOf(terms);
  const words = new Set([...own, ...(english ?? [])].flatMap(nameWords));
  let name: string | null = null;
  await tools.peek(LIST_MY_ORDERS, {}, ({ orders }) => {
    const having = orders.filter((order) => holds(order, words));
    const meant = having.find((order) => !CAME.has(orderStatus(order))) ?? having[0];
    name = meant?.name ?? null;
    return false;
  });
  return name;
}

function holds({ lines }: ShopOrder, words: ReadonlySet<string>): boolean {
  return lines.some(({ title }) => nameWords(title).some((word) => words.has(word)));
}
