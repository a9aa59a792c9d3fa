import type { Intent } from './intent';
import { ordersIn, passageIn, productsIn, textIn, type SeenProduct } from './read-result';

const MOST_ORDERS = 5;
const LONGEST_POLICY = 700;
const SORRY = 'I could not look that up just now. Shall I ask a colleague to help?';
const UNKNOWN = "I don't know that for sure, a colleague will look.";
/** What an error says of something that was looked for and is not there. */
const ABSENT = /\b(?:not found|no longer|nothing|no (?:such|product|order|policy))\b/i;

/** The answer's words: only facts that the tool's result holds. */
export function phrase(intent: Intent, tool: string, output: unknown): string {
  const failure = failureIn(output);
  if (failure === 'unreached') return SORRY;
  switch (tool) {
    case 'search_products':
      return phraseSearch(productsIn(output));
    case 'get_product':
    case 'check_availability':
      return phraseProduct(productsIn(output)[0], intent.kind === 'product' ? intent.size : null);
    case 'track_order':
    case 'list_my_orders':
      return phraseOrders(output);
    case 'store_policy':
      return phrasePolicy(textIn(output));
    case 'search_knowledge':
      return passageIn(output) ?? UNKNOWN;
    case 'hand_off_to_human':
      return failure === null ? 'I am passing you on to a colleague, who will answer you here.' : SORRY;
    default:
      return failure === null ? (textIn(output) ?? 'Done. Is there anything else I can do for you?') : SORRY;
  }
}

function phraseSearch(products: readonly SeenProduct[]): string {
  const [first] = products;
  if (!first) {
    return 'I could not find anything like that. Shall I look with fewer filters, or in another colour?';
  }
  if (products.length === 1) return phraseProduct(first, null);
  return 'I found these for you. Which one would you like to see?';
}

/** A shop may write its sizes out. */
const SIZE_NAMES: Readonly<Record<string, string>> = { S: 'SMALL', M: 'MEDIUM', L: 'LARGE' };

function phraseProduct(product: SeenProduct | undefined, size: string | null): string {
  if (!product) return 'I could not find that product.';
  const price = product.price ? ` It costs ${product.price}.` : '';
  if (size === null) {
    const stock = product.availability ? ` Availability: ${product.availability}.` : '';
    return `${product.title}:${price || ' here it is.'}${stock}`;
  }
  const variant = product.variants.find(({ title }) =>
    title
      .toUpperCase()
      .split(/[\s/,]+/)
      .some((word) => word === size || SIZE_NAMES[size] === word),
  );
  if (!variant) return `I do not see ${product.title} in ${size}.`;
  if (variant.available === null) return `${product.title} comes in ${size}.${price}`;
  return variant.available
    ? `Yes, ${product.title} is available in ${size}.${price}`
    : `Sorry, ${product.title} is sold out in ${size} at the moment.`;
}

function phraseOrders(output: unknown): string {
  const orders = ordersIn(output);
  if (orders.length === 0) {
    return 'I could not find an order for your number. Could you send me the order number?';
  }
  const lines = orders.slice(0, MOST_ORDERS).map(({ name, facts }) => {
    return facts.length > 0 ? `Order ${name}: ${facts.join(', ')}` : `Order ${name}`;
  });
  return lines.join('\n');
}

function phrasePolicy(text: string | null): string {
  if (text === null) return 'I do not have that policy at hand. Shall I ask a colleague?';
  return text.length <= LONGEST_POLICY ? text : `${text.slice(0, LONGEST_POLICY - 1).trimEnd()}…`;
}

/** Whether a tool did not come to its end, or found that there is no such thing; null when it did its work. */
function failureIn(output: unknown): 'unreached' | 'absent' | null {
  if (typeof output !== 'object' || output === null) return null;
  const { error, found } = output as { error?: unknown; found?: unknown };
  if (error === undefined || error === null || error === false) return found === false ? 'absent' : null;
  return typeof error === 'string' && ABSENT.test(error) ? 'absent' : 'unreached';
}
