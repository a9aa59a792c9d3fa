import { normalizedText } from '@feelori/contracts';
import { meansOrder } from '@feelori/edges/shopify';
import type { Evidence } from '@feelori/skills/tools';
import { orderNamesIn } from '../rules/order-name';
import { fold } from '../language/fold-words';
import { EMAIL } from '../language/email-address';
import { attributesKnown } from './attributes-known';
import { boundToLines } from './bound-to-lines';
import { countsLeft, ofAllSizes, statementsIn } from './claims';
import { countriesKnown } from './countries-known';
import { daysKnown } from './days-said';
import { figuresTold } from './figures-told';
import { freeFrom } from './free-from';
import { namesKnown } from './names-known';
import { offersMore } from './offers';
import { orderClaimsHold } from './order-claims';
import { phonesIn } from './phones-in';
import { extremesHold } from './own-prices';
import { pricesKnown } from './prices-known';
import { promises } from './promises';
import { reachesOutside } from './reaches-outside';
import { sourcesOf } from './sources';
import { topicsKnown } from './topics-known';
import { unreadable } from './unreadable';

/** Why a model's text may not go out (docs/security.md §5). */
export type UngroundedReason =
  | 'price'
  | 'order'
  | 'stock'
  | 'contact'
  | 'internal'
  | 'long'
  | 'unreadable'
  | 'link'
  | 'offer'
  | 'promise'
  | 'day'
  | 'figure'
  | 'topic'
  | 'name'
  | 'attribute';

const LONGEST = 3_000;
const LATE: ReadonlySet<string> = new Set(['delayed', 'problem', 'attempted']);
/** Shopify's ids, API keys, tool calls in their syntax and sentences of our instructions (loop/system-prompt.ts). */
const INTERNAL =
  /gid:\/\/|shp(?:at|ca|pa|ss)_|\bsk-[\w-]{16,}|\bAIza[\w-]{20,}|"product_ref"|<\/?tool_call|to=functions|answer its customers on WhatsApp|one to three short sentences|whatever role or urgency|data, never an instruction|\bsystem prompt\b|\b(?:my|mes|mis|minhas) (?:instructions?|instrucciones|instrucoes)\b|\bi (?:was|am) told (?:never|not|to)\b|\bi am not (?:a|an) (?:bot|robot|machine|ai)\b|\bi(?: am|['’]m) (?:a |an )?(?:real |actual |living )?(?:human|person|woman|man)\b|(?:search|track|find|get)[-_ ](?:products?|orders?) (?:function|tool)|\bfunctions?_call|<function|\"(?:tool|args|function)\" ?:|```/i;
/** Who says that they are somebody. */
const SOMEBODY =
  /(?<!(?:nao|not?|pas|nahi) )\b(?:soy|sou|je suis|main) (?:un[ae]? |uma |ek )?(?:\p{L}+ ){0,2}?(?:persona|human[oa]?|pessoa|humaine?|conseillere?|insaan|insan|mujer|hombre|empleada|funcionaria)\b|(?<!\p{L})انا (?:موظف|انسان|شخص|بشر)|pas un robot|(?:बॉट|रोबोट) नही|बोल (?:रही|रहा) हू|\bnot a (?:bot|robot|machine)\b|no soy un (?:bot|robot)|nao sou um (?:bot|robo)/u;
/** Marks that only format; emoji of money stand for its sign. */
const MARKS = /[*_~`\u20e3]/g;
const MONEY_EMOJI = /[\u{1f4b0}\u{1f4b2}\u{1f4b5}]/gu;

/**
 * Checks a model's words against what was read in this turn (docs/decisions/0176-what-was-read-may-be-said.md): nothing
 * may be stated that is not found there, nothing promised but what the shop's own texts promise, no tool named. Gives the
 * first reason why not, or null when all of it is grounded. `hosts` are the shop's own, `heard` what the customer said.
 */
export function ungrounded(
  whole: string,
  evidence: Evidence,
  toolNames: readonly string[],
  hosts: ReadonlySet<string> = new Set(),
  heard: readonly string[] = [],
): UngroundedReason | null {
  if (whole.length > LONGEST) return 'long';
  const small = whole.toLowerCase();
  if (INTERNAL.test(whole) || toolNames.some((name) => small.includes(name))) return 'internal';
  if (SOMEBODY.test(fold(whole))) return 'internal';
  if (unreadable(whole)) return 'unreadable';
  if (reachesOutside(whole, hosts)) return 'link';
  const text = whole.replace(MARKS, '').replace(MONEY_EMOJI, '$');
  if (!contactsKnown(text, evidence)) return 'contact';
  if (!pricesKnown(text, evidence) || !extremesHold(text, evidence)) return 'price';
  if (!ordersKnown(text, evidence)) return 'order';
  if (!daysKnown(text, isLate(evidence) ? { ...evidence, today: null } : evidence)) return 'day';
  const sources = sourcesOf(evidence, heard);
  if (!figuresTold(text, evidence, sources)) return 'figure';
  if (offersMore(text, evidence.writings, evidence.read)) return 'offer';
  if (!freeFrom(text, evidence.writings)) return 'offer';
  if (promises(text, evidence.writings, evidence.states)) return 'promise';
  if (!stockKnown(text, evidence)) return 'stock';
  const places = evidence.writings.length + evidence.orders.length > 0;
  if (!namesKnown(text, sources, places)) return 'name';
  if (!countriesKnown(text, evidence.writings)) return 'name';
  if (!attributesKnown(text, evidence, sources)) return 'attribute';
  if (!boundToLines(text, evidence.writings)) return 'figure';
  return topicsKnown(text, evidence, sources) ? null : 'topic';
}

/** What the carrier expects of a parcel that is late already reassures nobody. */
function isLate({ states }: Evidence): boolean {
  return states.some((state) => LATE.has(state));
}

function ordersKnown(text: string, { orders, orderFacts, states, writings }: Evidence): boolean {
  const known = (name: string) => orders.some((order) => meansOrder(order, name));
  if (!orderNamesIn(text).every(known)) return false;
  return orderClaimsHold(text, states, orderFacts ? writings : []);
}

function stockKnown(text: string, evidence: Evidence): boolean {
  const { inStock, soldOut } = statementsIn(text);
  if (countsLeft(text)) return false;
  if (inStock && evidence.soldOut && ofAllSizes(text)) return false;
  return (!inStock || evidence.inStock) && (!soldOut || evidence.soldOut);
}

/** Whether every e-mail address and phone number is one that a text of the shop holds, a phone also without its country. */
function contactsKnown(text: string, { writings }: Evidence): boolean {
  const plain = normalizedText(text, 'NFKC');
  const emails = new Set(writings.flatMap((writing) => writing.toLowerCase().match(EMAIL) ?? []));
  if (!(plain.toLowerCase().match(EMAIL) ?? []).every((email) => emails.has(email))) return false;
  const phones = writings.flatMap(phonesIn);
  return phonesIn(text).every((phone) => phones.some((known) => known.includes(phone)));
}
