import type { ReplyContent } from '@feelori/contracts';
import {
  CHECKOUT_LINK,
  GET_PRODUCT,
  LIST_MY_ORDERS,
  productChoice,
  productMeant,
  STORE_POLICY,
} from '@feelori/skills/shop';
import { type Handover, type Language, withPersonButton } from '@feelori/skills/tools';
import type { HistoryEntry } from '../answer-request';
import { boundedText } from '../language/bounded-text';
import type { TurnTools } from '../loop/turn-tools';
import type { Quoted } from '../quoted';
import { textsIn } from '../texts/texts-in';
import { namesShopWord } from '../vocabulary/english-catalogue';
import type { BuyIntent } from './buy-intent';
import { boughtOrElse } from './bought-or-else';
import { compared } from './compared';
import { deliveredAfterAll } from './delivered-after-all';
import { intentWithQuote, type QuoteIntent } from './intent-with-quote';
import { type Outcome, outcomeOf } from './outcome-of';
import { orderAsked } from './order-asked';
import { passedOn } from './passed-on';
import { prepareAction } from './prepare-action';
import { type Intent, readIntent } from './read-intent';
import { readIntents } from './read-intents';
import { isGiftCard } from './is-gift-card';
import { isOfShown } from './is-of-shown';
import { isOfToldOrder } from './is-of-told-order';
import { nthOfShown } from './nth-of-shown';
import { besideOne, goneOn, inSize } from './go-on';
import { searchWidely } from './search-widely';
import { asksToBeTold, besideTheWish } from './asks-to-be-told';
import { wishMeant } from './wish-meant';
import { type Moment, writtenAbout } from './written-about';

/** Nothing but signs of being content: to ask back "what do you mean?" would be rude. */
const GLAD =
  /^\s*(?:(?:👍|👌|🙏|👏|✅|💯|🎉|❤|💜|💙|💚|😀|😁|😃|😄|😊|🙂|😍|🥰|🤩)[\p{Emoji_Modifier}\ufe0f]*\s*)+$/u;

/** So much of what names a size or colour is read. */
const LONGEST_VARIANT = 80;

/** What the rules answer with; `tools` null stands for a turn that must do without looking anything up. */
export interface RulesSetting {
  tools: TurnTools | null;
  language: Language;
  /** Oldest first; tells which product "it" is. */
  history: readonly HistoryEntry[];
  /** What the text replies to, where it does. */
  quoted?: Quoted;
}

/** What the rules say, never nothing, and whether a person is asked to come. */
export interface RulesReply {
  parts: ReplyContent[];
  handover: Handover | null;
}

/** The answer when no model can give one: to all that a text asks for, from it alone and what tools find. Never throws. */
export async function rulesAnswer(text: string, setting: RulesSetting): Promise<RulesReply> {
  const texts = textsIn(setting.language);
  if (GLAD.test(boundedText(text))) return reply({ kind: 'text', text: texts.wordless.reaction });
  const parts: ReplyContent[] = [];
  let handover: Handover | null = null;
  for (const read of intentsOf(text, setting)) {
    const intent = await boughtOrElse(read, text, setting);
    const told =
      (await compared(text, intent, setting)) ??
      (await quoted(text, intent, 'first', setting)) ??
      (await answerTo(text, intent, setting));
    parts.push(...told.parts);
    handover ??= told.handover ?? setting.tools?.findings.handover ?? null;
  }
  return { parts: parts.length > 0 ? parts : [withPersonButton(texts.unclear, setting.language)], handover };
}

/** Without parts where a guess found nothing. */
async function answerTo(
  text: string,
  intent: Exclude<QuoteIntent, BuyIntent>,
  setting: RulesSetting,
): Promise<RulesReply> {
  const { language, tools } = setting;
  const texts = textsIn(language);
  switch (intent.kind) {
    case 'greeting':
      return reply({ kind: 'text', text: texts.greeting });
    case 'thanks':
      return reply({ kind: 'text', text: texts.thanks });
    case 'robot':
      return reply(withPersonButton(texts.robot, language));
    case 'unclear':
      return reply();
    case 'unknown':
      return reply(withPersonButton(texts.notKnown, language));
    case 'for_person':
      return (await prepared(intent, setting)) ?? passedOn(text, intent, setting);
    case 'which':
      return reply({ kind: 'text', text: texts.whichQuoted });
    case 'one_of':
      return reply(productChoice(intent.products, language));
    case 'order':
    case 'orders':
    case 'policy':
    case 'search':
    case 'shown_product':
    case 'nth':
    case 'quoted_product':
    case 'go_on':
    case 'beside_quoted':
    case 'tell_back':
    case 'buy_product': {
      if (tools === null) return reply(withPersonButton(texts.cannotLookUp, language));
      const parts = await lookedUp(text, intent, tools, setting);
      return (await deliveredAfterAll(text, intent, setting)) ?? reply(...parts);
    }
  }
}

function intentsOf(text: string, { quoted, tools }: RulesSetting): QuoteIntent[] {
  if (asksToBeTold(text)) {
    const [only = null, ...more] = quoted?.kind === 'known' ? quoted.products : [];
    return [{ kind: 'tell_back', product: more.length > 0 ? null : only }];
  }
  return quoted === undefined
    ? readIntents(text)
    : [intentWithQuote(text, quoted, tools?.context.refs.list() ?? [])];
}

function reply(...parts: ReplyContent[]): RulesReply {
  return { parts, handover: null };
}

/** What can be prepared for the shop's people is; null where nothing can be looked up. */
async function prepared(
  { action, name }: Extract<Intent, { kind: 'for_person' }>,
  { tools, language }: RulesSetting,
): Promise<RulesReply | null> {
  if (action === undefined || tools === null) return null;
  tools.begin();
  const { ok } = await prepareAction(action, name, tools);
  if (!ok) return null;
  return { parts: tools.findings.render(null, language), handover: tools.findings.handover };
}

type LookUp = Exclude<
  QuoteIntent,
  {
    kind: 'buy' | 'greeting' | 'thanks' | 'robot' | 'unclear' | 'unknown' | 'for_person' | 'which' | 'one_of';
  }
>;

/** What the shop has written about it, in its own words; null where it has not, or where something else is meant. */
async function quoted(
  text: string,
  intent: QuoteIntent,
  moment: Moment,
  { tools, language }: RulesSetting,
): Promise<RulesReply | null> {
  if (tools === null) return null;
  const before = tools.findings;
  tools.begin();
  const found = await writtenAbout(text, intent, moment, tools);
  if (found !== null) return reply(...tools.findings.render(null, language));
  tools.findings = before;
  return null;
}

async function lookedUp(
  text: string,
  intent: LookUp,
  tools: TurnTools,
  setting: RulesSetting,
): Promise<ReplyContent[]> {
  const { language, history } = setting;
  const texts = textsIn(language);
  tools.begin();
  const outcome = await run(text, intent, tools, history);
  if (outcome === 'missing' || outcome === 'nothing') {
    const told = await quoted(text, intent, 'else', setting);
    if (told !== null) return told.parts;
  }
  if (outcome === 'unreachable') return [withPersonButton(texts.shopDown, language)];
  const parts = outcome === 'nothing' ? [] : tools.findings.render(null, language);
  const pointsAtShown =
    intent.kind === 'shown_product' ||
    intent.kind === 'nth' ||
    (intent.kind === 'go_on' && intent.how !== 'more') ||
    intent.kind === 'tell_back';
  if (parts.length > 0 || !pointsAtShown) return parts;
  return [withPersonButton(texts.noneShown, language)];
}

/** Goods and one word beside them that may be a brand's: "iphone charger", and no sentence. */
function isNearlyNamed(terms: readonly string[]): boolean {
  const others = terms.filter((term) => !namesShopWord(term) && !/\p{N}/u.test(term));
  return others.length < 2 && others.length < terms.length;
}

async function run(
  text: string,
  intent: LookUp,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<Outcome> {
  switch (intent.kind) {
    case 'order':
      return outcomeOf(await orderAsked(intent, tools), tools);
    case 'orders':
      return outcomeOf(await tools.lookUp(LIST_MY_ORDERS, {}), tools);
    case 'policy':
      return outcomeOf(await tools.lookUp(STORE_POLICY, { topic: intent.topic }), tools);
    case 'nth':
      return nthOfShown(intent, tools, history);
    case 'search': {
      if (await isOfToldOrder(intent, tools, history)) return 'told';
      if (intent.maybeOfShown && (await isOfShown(intent, tools, history))) return 'told';
      // It was not of the product shown, which must not stand for what the search may not find.
      tools.begin();
      const before = tools.look;
      const { ok, products, narrows, closest } = await searchWidely(intent, tools);
      if (products.length > 0) return 'told';
      // What names goods of shops in any of our languages is no guess: "une casquette" was looked for, and is not there.
      const { terms } = intent;
      const named = (terms.length > 0 && terms.every(namesShopWord)) || isGiftCard(terms);
      if (!intent.sure && !narrows && !named && !(closest && isNearlyNamed(terms))) {
        tools.look = before;
        return 'nothing';
      }
      return outcomeOf({ ok }, tools) === 'unreachable' ? 'unreachable' : 'missing';
    }
    case 'tell_back': {
      const { product } = intent;
      if (product !== null) tools.context.refs.refOf({ id: product.productId, title: product.title });
      const wished = await wishMeant(text, product?.productId ?? null, tools, history);
      if (wished !== null) return wished;
      // What is waited for is shown first: its card has the button.
      const named = readIntent(besideTheWish(text));
      return named.kind === 'search' ? run(text, { ...named, sure: true }, tools, history) : 'nothing';
    }
    case 'go_on':
      return goneOn(intent, tools, productMeant(history, tools.context.refs.list()));
    case 'beside_quoted': {
      const { productId: id, title } = intent.product;
      tools.context.refs.refOf({ id, title });
      return besideOne(intent.how, id, tools);
    }
    case 'shown_product': {
      const meant = productMeant(history, tools.context.refs.list());
      if (meant === null) return intent.size === undefined ? 'nothing' : inSize(intent.size, tools);
      return outcomeOf(await tools.lookUp(GET_PRODUCT, { product_ref: meant.ref }), tools);
    }
    case 'buy_product': {
      const { product, beside, quantity } = intent;
      const ref = tools.context.refs.refOf({ id: product.productId, title: product.title });
      const variant = beside === '' ? null : beside.slice(0, LONGEST_VARIANT);
      const args = { product_ref: ref, variant, quantity, discount_code: null };
      return outcomeOf(await tools.lookUp(CHECKOUT_LINK, args), tools);
    }
    case 'quoted_product': {
      const { productId: id, title } = intent.product;
      const ref = tools.context.refs.refOf({ id, title });
      return outcomeOf(await tools.lookUp(GET_PRODUCT, { product_ref: ref }), tools);
    }
  }
}
