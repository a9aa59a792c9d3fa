import { boundedText } from '../language/bounded-text';
import { splitWords } from '@feelori/contracts';
import { namesShopWord } from '../vocabulary/english-catalogue';
import { pointsAtSomething, standsAlone } from './intent-with-quote';
import { orderNamesIn } from './order-name';
import { type Intent, readIntent } from './read-intent';
import { severalThings } from './several-things';

/** So many questions of one text are answered, and so many orders of those it names. */
const MOST_INTENTS = 3;
/** A longer text tells a story; what it asks is read from the whole. */
const MOST_WORDS = 60;
/** Signs alone say no more the more there are of them: "?????". */
const MOST_SIGNS = 100;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** What may stand between two questions; Arabic writes its "and" onto the next word. */
const BETWEEN =
  /[.!?,;:](?=\s|$)|[؟।…\n،؛]|(?<!\p{L})(?:and|also|plus|y|e|et|aussi|puis|además|también|também|और|aur|तथा|كذلك|أيضا)(?![\p{L}\p{M}])|(?<!\p{L})و(?=هل |كم |أين |اين |ما |متى |كيف |أريد |اريد |عندكم |لديكم )/giu;

/** Everything a text asks for, in its order: "where is order 1001, and do you have blue dresses?" Never empty. */
export function readIntents(text: string): Intent[] {
  const read = eachOnce();
  const bounded = boundedText(SAYS_SOMETHING.test(text) ? text : text.slice(0, MOST_SIGNS));
  const whole = read(bounded.trim());
  if (splitWords(bounded).length > MOST_WORDS) return [whole];
  const clauses = clausesOf(bounded);
  const things = severalThings(clauses, read);
  if (things !== null) return things.slice(0, MOST_INTENTS);
  const names = orderNamesIn(bounded).slice(0, MOST_INTENTS);
  const asked = segmentsOf(clauses, read).map(read).filter(asksSomething);
  const orders = ordersAsked(asked, whole, names);
  const others = besideOrder(orders, asked).map(besideOthers);
  const person = [whole, ...asked].find(({ kind }) => kind === 'for_person');
  const all = distinct(person ? [...besidePerson(others), person] : [...orders, ...besideReturns(others)]);
  const apart = all.length > 1 || person !== undefined;
  return apart ? all.slice(-MOST_INTENTS) : [whole];
}

type Read = (text: string) => Intent;

/** A long clause takes its time, and is looked at more than once. */
function eachOnce(): Read {
  const known = new Map<string, Intent>();
  return (text) => {
    const intent = known.get(text) ?? readIntent(text);
    known.set(text, intent);
    return intent;
  };
}

/** Each order that is named is asked for, where the text asks for orders at all. */
function ordersAsked(asked: readonly Intent[], whole: Intent, names: readonly string[]): Intent[] {
  const found = [whole, ...asked].filter((intent) => intent.kind === 'order');
  if (found.length === 0) return [];
  const missing = found.some((one) => one.missing === true) ? { missing: true as const } : {};
  const bare = found.find(({ name }) => name !== null)?.name ?? null;
  const each = names.length === 0 ? [bare] : names;
  const [item] = found.flatMap((one) => (one.item === undefined ? [] : [one.item]));
  const ofItem = item === undefined ? {} : { item };
  return each.map((name) => ({ kind: 'order', name, ...(name === null ? ofItem : {}), ...missing }));
}

/** A person sees to the order, to what is sent back and to what else only people know. */
function besidePerson(others: readonly Intent[]): Intent[] {
  return others.filter((one) => isNewWish(one) || (one.kind === 'policy' && one.topic !== 'returns'));
}

/** "The dress is too small" says why it is sent back. */
function besideReturns(others: readonly Intent[]): Intent[] {
  const returns = others.some((one) => one.kind === 'policy' && one.topic === 'returns');
  return returns ? others.filter((one) => one.kind !== 'search' || isNewWish(one)) : [...others];
}

/** What else is asked. Beside an order's number a guess at goods tells of the order: "has it left yet? 1003". */
function besideOrder(orders: readonly Intent[], asked: readonly Intent[]): readonly Intent[] {
  const named = orders.some((one) => one.kind === 'order' && one.name !== null);
  const others = asked.filter(({ kind }) => kind !== 'order');
  return named
    ? others.filter((one) => one.kind !== 'search' || one.sure || one.terms.some(namesShopWord))
    : others;
}

function isNewWish(intent: Intent): boolean {
  return intent.kind === 'search' && intent.maybeOfShown !== true;
}

/** Beside another question "I need it to know" looks for no product: only words of shops make it certain that one is wanted. */
function besideOthers(intent: Intent): Intent {
  if (intent.kind === 'buy') return { ...intent, otherwise: besideSearch(intent.otherwise) };
  return intent.kind === 'search' ? besideSearch(intent) : intent;
}

function besideSearch<Other extends Intent>(intent: Other): Other {
  return intent.kind === 'search' ? { ...intent, sure: intent.terms.some(namesShopWord) } : intent;
}

/** The text in pieces that each can be understood alone; what cannot goes with the piece before it, else the first after it. */
function segmentsOf(clauses: readonly string[], read: Read): string[] {
  const segments: string[] = [];
  let early = '';
  for (const clause of clauses) {
    if (isOfItself(clause, segments.at(-1), read)) {
      segments.push(early + clause);
      early = '';
    } else if (segments.length > 0) segments.push(`${segments.pop() ?? ''} ${clause}`);
    else early += `${clause} `;
  }
  return segments;
}

function clausesOf(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function isOfItself(clause: string, before: string | undefined, read: Read): boolean {
  const intent = read(clause);
  // "How much is it?" said first is of what was shown; behind a question it is of that.
  if (intent.kind === 'shown_product' || intent.kind === 'go_on' || intent.kind === 'nth') {
    return before === undefined;
  }
  if (intent.kind === 'buy') return true;
  return asksSomething(intent) && standsAlone(intent, pointsAtSomething(clause));
}

function asksSomething({ kind }: Intent): boolean {
  return kind !== 'greeting' && kind !== 'thanks' && kind !== 'unclear';
}

function distinct(intents: readonly Intent[]): Intent[] {
  return [...new Map(intents.map((intent) => [JSON.stringify(intent), intent])).values()];
}
