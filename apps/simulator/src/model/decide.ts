import { burstOf, type Conversation, type Decision, type OfferedTool, type ToolCall } from './conversation';
import { fitArguments } from './fit-arguments';
import type { Intent } from './intent';
import { phrase } from './phrase';
import { productMeant } from './product-meant';
import { productsIn } from './read-result';
import { sumUp } from './sum-up';
import { understand } from './understand';

const CLARIFY = 'I am not sure I understood. Are you looking for a product, or is it about an order?';

const SUMMARIES = {
  asked_for_person: 'The customer asks for a person.',
  change_order: 'The customer wants an order changed or cancelled.',
  complaint: 'The customer complains.',
} as const;

/** What the scripted model does next. Deterministic: the same conversation always gives the same decision. `own`: words of the shop's own goods. */
export function decide(conversation: Conversation, own?: ReadonlySet<string>): Decision {
  const summary = sumUp(conversation);
  if (summary !== null) return { kind: 'text', text: summary };
  const intent = understand(burstOf(conversation), own);
  const last = conversation.steps.at(-1)?.results.at(-1);
  const call = last ? followUp(intent, last, conversation) : firstCall(intent, conversation);
  if (call && conversation.mayCall) return { kind: 'calls', calls: [call] };
  return { kind: 'text', text: last ? phrase(intent, last.name, last.output) : withoutTools(intent) };
}

function firstCall(intent: Intent, conversation: Conversation): ToolCall | null {
  const use = (name: string, wanted: Record<string, unknown>): ToolCall | null => {
    const tool = conversation.tools.find((offered) => offered.name === name);
    return tool ? callOf(tool, wanted) : null;
  };
  switch (intent.kind) {
    case 'search':
      return use('search_products', searchArguments(intent.terms, intent.priceMax, intent.inStockOnly));
    case 'product': {
      if (intent.ref === null && quotesUnknown(conversation)) return null;
      const ref = intent.ref ?? productMeant(intent.title, conversation);
      if (ref) return use('get_product', { product_ref: ref });
      const title = intent.title ?? lastTitle(conversation);
      return title ? use('search_products', searchArguments(wordsOf(title), null, false)) : null;
    }
    case 'order':
      if (intent.all) return use('list_my_orders', {});
      return use('track_order', { order_name: intent.name });
    case 'policy':
      return use('store_policy', { topic: intent.topic });
    case 'cancel':
      return (
        use('request_cancellation', { order_name: intent.name }) ??
        use('hand_off_to_human', { reason: 'change_order', summary: SUMMARIES.change_order })
      );
    case 'human':
      return use('hand_off_to_human', {
        reason: intent.reason,
        summary: SUMMARIES[intent.reason],
      });
    case 'unclear':
      return asksSomething(conversation)
        ? use('search_knowledge', { question: burstOf(conversation).join(' ') })
        : null;
    case 'greeting':
    case 'thanks':
      return null;
  }
}

/** "This one" is a message that the server does not know either: all there is to do is ask. */
function quotesUnknown(conversation: Conversation): boolean {
  return burstOf(conversation).some((text) => text.startsWith('[quoted: a message that is not known'));
}

/** A question that is about no product and no order: the shop may have written about it. */
function asksSomething(conversation: Conversation): boolean {
  return burstOf(conversation).some((text) => /[?？؟]/.test(text));
}

/** After a search for "it": look at the product itself, once. */
function followUp(
  intent: Intent,
  last: { name: string; output: unknown },
  conversation: Conversation,
): ToolCall | null {
  if (intent.kind !== 'product' || last.name !== 'search_products') return null;
  const ref = productsIn(last.output)[0]?.ref;
  const tool = conversation.tools.find(({ name }) => name === 'get_product');
  return ref && tool ? callOf(tool, { product_ref: ref }) : null;
}

function callOf(tool: OfferedTool, wanted: Record<string, unknown>): ToolCall {
  return { name: tool.name, args: fitArguments(tool, wanted) };
}

function searchArguments(
  terms: string[],
  priceMax: number | null,
  inStockOnly: boolean,
): Record<string, unknown> {
  return { terms, category: null, price_max: priceMax, in_stock_only: inStockOnly };
}

function withoutTools(intent: Intent): string {
  switch (intent.kind) {
    case 'greeting':
      return intent.reply;
    case 'thanks':
      return 'You are welcome! Just write when you need anything else.';
    case 'product':
      return 'Which product do you mean? Send me its name and I will check.';
    case 'cancel':
    case 'human':
      return 'I will ask a colleague to join us here.';
    case 'policy':
      return 'I do not have that policy at hand. Shall I ask a colleague?';
    case 'order':
      return 'Could you send me your order number?';
    case 'search':
    case 'unclear':
      return CLARIFY;
  }
}

/** The first product-like name ("Azure Wrap Dress") in what the assistant said last. */
function lastTitle({ said }: Conversation): string | null {
  const texts = said.filter(({ role }) => role === 'assistant').map(({ text }) => text);
  for (const text of texts.reverse()) {
    const title =
      /(?<![\p{L}'-])\p{Lu}[\p{L}'-]+(?: (?:\p{Lu}[\p{L}'-]+|of|and|the))* \p{Lu}[\p{L}'-]+/u.exec(text)?.[0];
    if (title) return title;
  }
  return null;
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().split(/\s+/).slice(0, 5);
}
