import type { ReplyContent } from '@feelori/contracts';
import type { Facts } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import type { Language } from '../language/language';
import type { TurnTools } from '../loop/turn-tools';
import { renderFacts, withPersonButton } from '../render/render-facts';
import type { Texts } from '../texts/texts';
import { productMeant } from './product-meant';
import { type Intent, readIntent } from './read-intent';
import { searchCatalogue } from './search-catalogue';

/** Nothing but signs of being content: to ask back "what do you mean?" would be rude. */
const GLAD =
  /^\s*(?:(?:👍|👌|🙏|👏|✅|💯|🎉|❤|💜|💙|💚|😀|😁|😃|😄|😊|🙂|😍|🥰|🤩)[\p{Emoji_Modifier}\ufe0f]*\s*)+$/u;

/** What the rules answer with; `tools` null stands for a turn that must do without looking anything up. */
export interface RulesSetting {
  tools: TurnTools | null;
  texts: Texts;
  language: Language;
  /** Oldest first; tells which product "it" is. */
  history: readonly HistoryEntry[];
}

/** The answer when no model can give one: from the text alone and the shop's own facts. Never throws, never empty. */
export async function rulesAnswer(text: string, setting: RulesSetting): Promise<ReplyContent[]> {
  const { texts, tools } = setting;
  if (GLAD.test(text)) return [{ kind: 'text', text: texts.wordless.reaction }];
  const intent = readIntent(text);
  switch (intent.kind) {
    case 'greeting':
      return [{ kind: 'text', text: texts.greeting }];
    case 'thanks':
      return [{ kind: 'text', text: texts.thanks }];
    case 'unclear':
      return [withPersonButton(texts.unclear, texts)];
    case 'order':
    case 'orders':
    case 'policy':
    case 'search':
    case 'shown_product':
      return tools === null
        ? [withPersonButton(texts.cannotLookUp, texts)]
        : lookedUp(intent, tools, setting);
  }
}

type LookUp = Exclude<Intent, { kind: 'greeting' | 'thanks' | 'unclear' }>;

async function lookedUp(
  intent: LookUp,
  tools: TurnTools,
  { texts, language, history }: RulesSetting,
): Promise<ReplyContent[]> {
  tools.begin();
  const ok = await run(intent, tools, history);
  if (tools.shopFailed && !ok) return [withPersonButton(texts.shopDown, texts)];
  if (nothingFound(tools.facts) && intent.kind === 'search' && !intent.sure) {
    return [withPersonButton(texts.unclear, texts)];
  }
  const parts = renderFacts(tools.facts, null, texts, language);
  return parts.length > 0 ? parts : [withPersonButton(missing(intent, texts), texts)];
}

async function run(intent: LookUp, tools: TurnTools, history: readonly HistoryEntry[]): Promise<boolean> {
  switch (intent.kind) {
    case 'order':
      return (await tools.lookUp('track_order', { order_name: intent.name })).ok;
    case 'orders':
      return (await tools.lookUp('list_my_orders', {})).ok;
    case 'policy':
      return (await tools.lookUp('store_policy', { topic: intent.topic })).ok;
    case 'search':
      return searchCatalogue(intent, tools);
    case 'shown_product': {
      const meant = productMeant(history, tools.context.refs.list());
      return meant === null || (await tools.product(meant.productId)).ok;
    }
  }
}

function nothingFound(facts: Facts): boolean {
  return facts.products.length === 0;
}

function missing(intent: LookUp, texts: Texts): string {
  switch (intent.kind) {
    case 'policy':
      return texts.policyMissing;
    case 'shown_product':
      return texts.noneShown;
    case 'order':
    case 'orders':
      return texts.orderNotFound;
    case 'search':
      return texts.unclear;
  }
}
