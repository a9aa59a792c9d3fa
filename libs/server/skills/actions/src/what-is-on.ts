import { cutText } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import { formatMoney, withoutMarks } from '@feelori/skills/shop';
import type { Language } from '@feelori/skills/tools';

const MOST_LINES = 4;
const LONGEST_TITLE = 60;

/** "2 × Cotton Tee, 1 × Sneakers, $120.00" */
export function whatIsOn(order: ShopOrder, language: Language): string {
  const lines = order.lines.map(
    ({ title, quantity }) => `${quantity} × ${withoutMarks(cutText(title, LONGEST_TITLE))}`,
  );
  return [
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? ['…'] : []),
    ...(order.total === null ? [] : [formatMoney(order.total, order.currency, language)]),
  ].join(', ');
}
