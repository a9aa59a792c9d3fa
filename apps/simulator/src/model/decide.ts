import { burstOf, type Conversation, type Decision, type ToolCall } from './conversation';
import { fitArguments } from './fit-arguments';
import type { Goods, Intent } from './intent';
import { languageOf } from './language-of';
import { phrase } from './phrase';
import type { GoodsWords } from './goods-words';
import { productMeant, shownAt } from './product-meant';
import { passageIn, productsIn } from './read-result';
import { offersColleague, SENTENCES, type Sentences } from './sentences';
import { sumUp } from './sum-up';
import { understand } from './understand';
import type { Place } from './wish-of-one';

const SUMMARIES = {
  asked_for_person: 'The customer asks for a person.',
  change_order: 'The customer wants an order changed or cancelled.',
  complaint: 'The customer complains.',
} as const;

/** What the scripted model does next. Deterministic: the same conversation always gives the same decision. `own`: words of the shop's own goods. */
export function decide(conversation: Conversation, own?: GoodsWords): Decision {
  const recognized = recognizedIn(conversation);
  if (recognized !== null) return { kind: 'text', text: recognized };
  const summary = sumUp(conversation);
  if (summary !== null) return { kind: 'text', text: summary };
  const intent: Intent = acceptsColleague(conversation)
    ? { kind: 'human', reason: 'asked_for_person' }
    : understand(burstOf(conversation), own);
  const words = SENTENCES[languageOf(conversation)];
  const last = conversation.steps.at(-1)?.results.at(-1);
  const call = last ? followUp(intent, last, conversation) : firstCall(intent, conversation);
  if (call && conversation.mayCall) return { kind: 'calls', calls: [call] };
  const text = last ? phrase(intent, last.name, last.output, words) : withoutTools(intent, words);
  return { kind: 'text', text };
}

/** What a model says that is given a file and no tools: what it hears or sees, or a hyphen. Null when it was given something else. */
export function recognizedIn({ files = [], tools }: Conversation): string | null {
  if (files.length === 0 || tools.length > 0) return null;
  return files.filter(Boolean).join('\n') || '-';
}

/** The call that an intent needs; null where none is, or the tool is not offered. */
function firstCall(intent: Intent, conversation: Conversation): ToolCall | null {
  const use: Use = (name, wanted) => callOf(name, wanted, conversation);
  switch (intent.kind) {
    case 'search':
      return use('search_products', searchArguments(intent));
    case 'service':
      return asksWritten(use, conversation) ?? use('search_products', searchArguments(intent.goods));
    case 'go_on':
      return goesOn(intent, conversation);
    case 'product':
      return ofProduct(intent, use, conversation);
    case 'buy':
      return ofShown(intent, conversation, (product_ref) =>
        use('checkout_link', { product_ref, variant: intent.size, quantity: 1 }),
      );
    case 'similar':
      return ofShown(intent, conversation, (similar_to) =>
        use('search_products', { ...searchArguments(ANY_GOODS), similar_to }),
      );
    case 'order':
      return intent.all ? use('list_my_orders', {}) : use('track_order', { order_name: intent.name });
    case 'policy':
      return intent.topic === null
        ? asksWritten(use, conversation)
        : (use('store_policy', { topic: intent.topic }) ?? asksWritten(use, conversation));
    case 'cancel':
      return (
        use('request_cancellation', { order_name: intent.name }) ??
        use('hand_off_to_human', { reason: 'change_order', summary: SUMMARIES.change_order })
      );
    case 'human':
      return use('hand_off_to_human', { reason: intent.reason, summary: SUMMARIES[intent.reason] });
    case 'unclear':
      return asksSomething(conversation) ? asksWritten(use, conversation) : null;
    case 'greeting':
    case 'thanks':
      return null;
  }
}

type Use = (name: string, wanted: Record<string, unknown>) => ToolCall | null;

function asksWritten(use: Use, conversation: Conversation): ToolCall | null {
  return use('search_knowledge', { question: burstOf(conversation).join(' ') });
}

const ANY_GOODS = { terms: [], priceMax: null, inStockOnly: false, size: null };

/** What is done with the one they mean; null where none was shown. */
function ofShown(
  { place }: { place: Place | null },
  conversation: Conversation,
  act: (ref: string) => ToolCall | null,
): ToolCall | null {
  const ref = place === null ? productMeant(null, conversation) : shownAt(place, conversation);
  return ref === null ? null : act(ref);
}

/** Goes on with the look before, where the tool can. */
function goesOn(
  { how, priceMax }: Extract<Intent, { kind: 'go_on' }>,
  conversation: Conversation,
): ToolCall | null {
  const bare = searchArguments({ ...ANY_GOODS, priceMax });
  const call = callOf('search_products', { ...bare, go_on: how }, conversation);
  return call !== null && 'go_on' in call.args ? call : null;
}

function ofProduct(
  intent: Extract<Intent, { kind: 'product' }>,
  use: Use,
  conversation: Conversation,
): ToolCall | null {
  if (intent.ref === null && quotesUnknown(conversation)) return null;
  const ref = intent.ref ?? productMeant(intent.title, conversation);
  if (ref) return use('get_product', { product_ref: ref });
  const title = intent.title ?? lastTitle(conversation);
  if (title === null) return null;
  return use('search_products', searchArguments({ ...ANY_GOODS, terms: wordsOf(title) }));
}

const YES =
  /^(?:yes(?: please)?|yeah|ok(?:ay)?|sure|please do|sí|si|claro|sim|oui|d['’]accord|हाँ|हां|जी|haan|نعم|أجل)[\s.!]*$/iu;

/** They say yes to the offer to ask a colleague. */
function acceptsColleague({ said, ...rest }: Conversation): boolean {
  const last = said.findLast(({ role }) => role === 'assistant');
  const [only, ...more] = burstOf({ said, ...rest });
  if (last === undefined || only === undefined || more.length > 0) return false;
  return YES.test(only.trim()) && offersColleague(last.text);
}

/** "This one" is a message that the server does not know either: all there is to do is ask. */
function quotesUnknown(conversation: Conversation): boolean {
  return burstOf(conversation).some((text) => text.startsWith('[quoted: a message that is not known'));
}

/** How a question begins that is written without its mark. */
const ASKS =
  /^\s*(?:(?:do|can|could|will|would|are|is) (?:you|i|we|there)\b|how\b|what\b|where\b|when\b|क्या |कैसे |कब |kya |هل |كيف |متى )/iu;

/** A question that is about no product and no order: the shop may have written about it. */
function asksSomething(conversation: Conversation): boolean {
  return burstOf(conversation).some((text) => /[?？؟]/.test(text) || ASKS.test(text));
}

/** After a search for "it": look at the product itself, once. What nobody wrote about may still be about goods. */
function followUp(
  intent: Intent,
  last: { name: string; output: unknown },
  conversation: Conversation,
): ToolCall | null {
  if (intent.kind === 'service' && last.name === 'search_knowledge' && passageIn(last.output) === null) {
    return callOf('search_products', searchArguments(intent.goods), conversation);
  }
  if (intent.kind !== 'product' || last.name !== 'search_products') return null;
  const ref = productsIn(last.output)[0]?.ref;
  return ref ? callOf('get_product', { product_ref: ref }, conversation) : null;
}

function callOf(name: string, wanted: Record<string, unknown>, { tools }: Conversation): ToolCall | null {
  const tool = tools.find((offered) => offered.name === name);
  return tool ? { name, args: fitArguments(tool, wanted) } : null;
}

function searchArguments({
  terms,
  priceMax,
  inStockOnly,
  size,
}: Omit<Goods, 'kind'>): Record<string, unknown> {
  return { terms, category: null, price_max: priceMax, in_stock_only: inStockOnly, size };
}

function withoutTools(intent: Intent, words: Sentences): string {
  switch (intent.kind) {
    case 'greeting':
      return intent.reply;
    case 'thanks':
      return words.thanks;
    case 'product':
    case 'buy':
    case 'similar':
      return words.whichProduct;
    case 'cancel':
    case 'human':
      return words.noColleague;
    case 'policy':
      return words.noPolicy;
    case 'order':
      return words.orderNumber;
    case 'search':
    case 'service':
    case 'go_on':
    case 'unclear':
      return words.clarify;
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
