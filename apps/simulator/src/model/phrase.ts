import type { Intent } from './intent';
import { hasClosest, ordersIn, passageIn, productsIn, textIn, type SeenProduct } from './read-result';
import { SENTENCES, type Sentences } from './sentences';

const MOST_ORDERS = 5;
const LONGEST_POLICY = 700;
/** What an error says of something that was looked for and is not there. */
const ABSENT = /\b(?:not found|no longer|nothing|no (?:such|products?|order|policy))\b/i;

/** The answer's words: only facts that the tool's result holds. */
export function phrase(intent: Intent, tool: string, output: unknown, words = SENTENCES.en): string {
  const failure = failureIn(output);
  if (failure === 'unreached') return words.sorry;
  switch (tool) {
    case 'search_products':
      return productsIn(output).length === 0 && hasClosest(output)
        ? words.closest
        : phraseSearch(productsIn(output), intent, failure === 'absent', words);
    case 'get_product':
    case 'check_availability':
      return phraseProduct(productsIn(output)[0], intent, words);
    case 'track_order':
    case 'list_my_orders':
      return phraseOrders(output, words);
    case 'store_policy':
      return phrasePolicy(textIn(output), words);
    case 'checkout_link':
      return failure === null ? words.toBuy : words.sorry;
    case 'search_knowledge':
      return passageIn(output) ?? words.unknown;
    case 'hand_off_to_human':
      return failure === null ? words.passingOn : words.sorry;
    default:
      return failure === null
        ? (textIn(output) ?? 'Done. Is there anything else I can do for you?')
        : words.sorry;
  }
}

function phraseSearch(
  products: readonly SeenProduct[],
  intent: Intent,
  nothingBefore: boolean,
  words: Sentences,
): string {
  const [first] = products;
  if (!first && intent.kind === 'go_on') {
    return nothingBefore ? words.clarify : intent.how === 'more' ? words.ended : words.nothing;
  }
  if (!first) return intent.kind === 'service' ? words.unknown : words.nothing;
  return products.length === 1 ? phraseProduct(first, intent, words) : words.found;
}

/** A shop may write its sizes out. */
const SIZE_NAMES: Readonly<Record<string, string>> = { S: 'SMALL', M: 'MEDIUM', L: 'LARGE' };

/** The customer is shown the product with its price and stock: neither is said again. */
function phraseProduct(product: SeenProduct | undefined, intent: Intent, words: Sentences): string {
  if (!product) return words.noProduct;
  const { size, limit } = intent.kind === 'product' ? intent : { size: null, limit: null };
  if (limit !== null) return phraseLimit(product, limit) ?? `${words.here} ${product.title}.`;
  if (size === null) return `${words.here} ${product.title}.`;
  const variant = product.variants.find(({ title }) =>
    title
      .toUpperCase()
      .split(/[\s/,]+/)
      .some((word) => word === size || SIZE_NAMES[size] === word),
  );
  if (!variant) return `I do not see ${product.title} in ${size}.`;
  if (variant.available === null) return `${product.title} comes in ${size}.`;
  return variant.available
    ? `Yes, ${product.title} is available in ${size}.`
    : `Sorry, ${product.title} is sold out in ${size} at the moment.`;
}

/** Whether it costs less, or more, than what they named; null where its price is not known. */
function phraseLimit(
  { title, price }: SeenProduct,
  { side, amount }: { side: 'below' | 'above'; amount: number },
): string | null {
  const prices = (price?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (prices.length === 0) return null;
  const than = side === 'below' ? 'less than that' : 'more than that';
  const fit = prices.filter((one) => (side === 'below' ? one < amount : one > amount)).length;
  if (fit === prices.length) return `Yes, ${title} costs ${than}.`;
  return fit === 0
    ? `No, ${title} does not cost ${than}.`
    : `It depends: ${title} costs ${than} in some sizes or colours.`;
}

function phraseOrders(output: unknown, words: Sentences): string {
  const orders = ordersIn(output);
  if (orders.length === 0) return words.noOrder;
  const lines = orders.slice(0, MOST_ORDERS).map(({ name, facts }) => {
    return facts.length > 0 ? `Order ${name}: ${facts.join(', ')}` : `Order ${name}`;
  });
  return lines.join('\n');
}

function phrasePolicy(text: string | null, words: Sentences): string {
  if (text === null) return words.noPolicy;
  return text.length <= LONGEST_POLICY ? text : `${text.slice(0, LONGEST_POLICY - 1).trimEnd()}…`;
}

/** Whether a tool did not come to its end, or found that there is no such thing; null when it did its work. */
function failureIn(output: unknown): 'unreached' | 'absent' | null {
  if (typeof output !== 'object' || output === null) return null;
  const { error, found } = output as { error?: unknown; found?: unknown };
  if (error === undefined || error === null || error === false) return found === false ? 'absent' : null;
  return typeof error === 'string' && ABSENT.test(error) ? 'absent' : 'unreached';
}
