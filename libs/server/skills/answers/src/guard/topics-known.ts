import type { Evidence } from '@feelori/skills/tools';
import { EMAIL } from '../language/email-address';
import { phonesIn } from './phones-in';
import { saysUnknown } from './says-unknown';
import { CONTRAST, denies, isConditional, sentencesOf, withoutQuestions } from './sentences-of';
import type { Sources } from './sources';
import { type Topic, TOPICS } from './topics';

/** Who says what they cannot or will not do, offers to look, or asks for something, states nothing either. */
const NO_STATEMENT =
  /\b(?:(?:i|we|nobody|no one) (?:can|could|may|do|will|would|am|are)? ?(?:not|t|nt|never)|im not|no(?:body| one) can|(?:je|nous|on) ne? (?:\w+ ){1,2}(?:pas|aucune?|plus|jamais|rien)|(?:puedo|podemos|posso|je peux|nous pouvons|on peut) (?:\w+ )?(?:buscar|consultar|explicar\w*|ayudar\w*|mostrar\w*|ver|mirar|comprobar|verificar|procurar|ajudar|chercher|aider|montrer|expliquer|regarder|verifier)|(?:i|we) (?:can|could) (?:only )?(?:search|look|check|explain|help|show|tell|find|answer|bring|compare)|let me|lets|shall|(?:please|just) (?:tell|give|send|write|say|let)|tell me|give me|never (?:send|share|give)|please (?:never|do not|dont|be|pay)|no (?:te |le |lo |la )?(?:puedo|podemos|doy|tengo|veo|encuentro|aparece|consta)|nao (?:\w+ )?(?:posso|podemos|consigo|tenho|vejo|encontro)|(?:je|nous) n(?:e)? ?(?:\w+ )?(?:peux|pouvons|puis)|(?:no|not|isnt|nao|n est pas|n y a pas|sin|sem) (?:\w+ ){0,3}(?:discounts?|sale|reduced|oferta|descuento|promocao|promotion|desconto|reduction|reviews?|codes?|ticket)|dime|digame|diga|me diga|dites[- ]moi|donnez-moi)\b|(?:मदद|पता|खोज|बता|दिखा) (?:कर )?सक(?:ता|ती) हू|नही (?:दिख|मिल)|नही कर सक|नहीं कर सक|नही दे सक|बताइए|बताए|छूट नही|لا (?:اري|اجد|استطيع|يمكنني|نستطيع|يمكننا|يوجد)|ليس لدي|اخبرني/u;
/** Here each word is a fact of its own. */
const WORD_FOR_WORD: ReadonlySet<string> = new Set([
  'custody',
  'cause',
  'swift',
  'elsewhere',
  'qualities',
  'makers',
]);
/** What the customer is asked to tell. */
const ASKS =
  /\b(?:(?:tell|give|send|show) me|let me know|dime|digame|diga|dinos|me diga|dites[- ]moi|dis[- ]moi|indiquez|bataiye)\b|बताइए|बताए|(?<!\p{L})ف?(?:قل لي|اخبرني|قولي)/u;
/** What it is for: "to return something, tell me which". */
const PURPOSE = /^(?:to|in order to|for|para|pour|afin de)\b|(?:ना|नी) हो(?![\p{L}\p{M}])|^ل/u;
/** What a shop promises under conditions. */
const TERMS: ReadonlySet<string> = new Set(['returns', 'deals', 'gratis', 'warranty']);
/** That something was not done is a state of its order, which is held against it elsewhere. */
const DENIABLE: ReadonlySet<string> = new Set(['done', 'returns']);
/** What an order's own state speaks of. */
const OF_ORDERS: ReadonlySet<Topic> = new Set(['shipping']);
const STATES: Partial<Record<Topic, RegExp>> = {
  returns: /refund|return/u,
  done: /cancel|refund|return/u,
};

/**
 * Whether a text states nothing of a topic that this turn's findings are silent about: "almost gone", "you will get a
 * call", "a neighbour has it". What the shop wrote, or a title holds, may be spoken of.
 */
export function topicsKnown(text: string, evidence: Evidence, sources: Sources): boolean {
  const sentences = sentencesOf(withoutQuestions(text)).filter((sentence) => !saysUnknown(sentence));
  const said = sentences.filter((sentence) => !isConditional(sentence)).flatMap(statedIn);
  // "If it does not fit you get your money back" is a term of the shop, which it has written or not.
  const isTermless = evidence.writings.length + evidence.states.length === 0;
  const terms = isTermless ? sentences.filter(isConditional).flatMap(statedIn) : [];
  if (said.length + terms.length === 0) return true;
  return Object.entries(TOPICS).every(([name, topic]) => {
    if (name === 'cause' && evidence.orders.length === 0) return true;
    const isDeniable = evidence.states.length > 0 && DENIABLE.has(name);
    const words = [...said, ...(TERMS.has(name) ? terms : [])]
      .filter((sentence) => name !== 'contact' || !namesContact(sentence))
      .filter((sentence) => !isDeniable || !denies(sentence))
      .flatMap((sentence) => sentence.match(topic) ?? []);
    if (words.length === 0 || borneOut(name as Topic, evidence)) return true;
    const read = sources.found();
    return (
      (!WORD_FOR_WORD.has(name) && read.search(topic) >= 0) || words.every((word) => read.includes(word))
    );
  });
}

/** A number or an address is held against the shop's own, so it may be called or written to. */
function namesContact(sentence: string): boolean {
  return phonesIn(sentence).length > 0 || (sentence.match(EMAIL)?.length ?? 0) > 0;
}

/** What is stated: not what stands behind an offer or a request, up to a "but", nor what a request is for. */
function statedIn(sentence: string): string[] {
  if (ASKS.test(sentence) && (isConditional(sentence) || PURPOSE.test(sentence))) return [];
  return sentence.split(CONTRAST).flatMap((half) => {
    const parts = half.split(/[,،](?!\d)/u);
    const at = parts.findIndex((part) => NO_STATEMENT.test(part));
    return at < 0 ? parts : parts.slice(0, at);
  });
}

function borneOut(topic: Topic, { states, orders }: Evidence): boolean {
  if (OF_ORDERS.has(topic) && orders.length > 0) return true;
  return states.some((state) => STATES[topic]?.test(state) === true);
}
